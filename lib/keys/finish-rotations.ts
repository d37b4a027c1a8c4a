import { logFault } from "@/lib/errors/log-fault";
import { finishMasterRotation } from "@/lib/keys/rotate-master";
import { finishScopeRotation, unreplacedKeys } from "@/lib/keys/rotate-scope";
import { listKeyScopes } from "@/lib/keys/scopes";

/** Goes on with every rotation that was cut off. One scope's trouble is not the others'. */
export async function finishRotations(): Promise<void> {
  await finishMasterRotation();
  const scopeIds = new Set((await unreplacedKeys()).map(({ scopeId }) => scopeId));
  for (const scope of await listKeyScopes()) {
    if (scopeIds.has(scope.id)) await finishScopeRotation(scope).catch(logFault);
  }
}
