import { removeMasterKey } from "@/lib/crypto/change-master-keys";
import { whileKeysChange } from "@/lib/crypto/data-keys";
import { forgetKeys } from "@/lib/crypto/keyring";
import { loadMasterKeys } from "@/lib/crypto/load-master-keys";
import { KeysError } from "@/lib/crypto/master-keys";
import type { DataKey, Prisma } from "@/lib/db/generated/control/client";
import { describeUses, usesIn } from "@/lib/keys/key-uses";
import { recordKeyEvent } from "@/lib/keys/record-key-event";
import { listKeyScopes } from "@/lib/keys/scopes";
import { operatorsRealm } from "@/lib/operators/realm";

/**
 * Forgets a former master key or data key for ever.
 *
 * @throws KeysError that names what still needs it, and how much that is
 */
export async function dropKey(id: string): Promise<void> {
  await whileKeysChange(async (tx) => {
    if (loadMasterKeys().ids.includes(id)) return dropMasterKey(tx, id);
    const key = await tx.dataKey.findUnique({ where: { id } });
    if (!key) throw new KeysError(`There is no key ${id}.`);
    await refuseNeeded(key);
    await recordKeyEvent(operatorsRealm(), "keys.dropped", { keyId: id });
    await tx.dataKey.delete({ where: { id } });
  });
  forgetKeys();
}

async function dropMasterKey(tx: Prisma.TransactionClient, id: string): Promise<void> {
  if (loadMasterKeys().currentId === id) throw new KeysError(`${id} is the current master key. Rotate it first.`);
  const needing = await tx.dataKey.count({ where: { masterKeyId: id, wrapped: { not: null } } });
  if (needing > 0) throw new KeysError(`${id} is needed by ${needing} data keys. Run first: kontor keys rotate-master`);
  await recordKeyEvent(operatorsRealm(), "keys.dropped", { keyId: id });
  removeMasterKey(id);
}

async function refuseNeeded({ id, scopeId, status, replacedAt }: DataKey): Promise<void> {
  if (status === "destroyed") throw new KeysError(`${id} is destroyed already; its row is the proof.`);
  const scope = (await listKeyScopes()).find((scope) => scope.id === scopeId);
  if (!scope) throw new KeysError(`${id} belongs to no agency that is there: nobody can tell what needs it.`);
  if (status === "current") {
    throw new KeysError(
      `${id} is the current data key of ${scope.name}. Run first: kontor keys rotate-agency ${scope.name}`,
    );
  }
  const uses = (await usesIn(scope)).filter(({ keyId }) => keyId === id);
  if (uses.length > 0) {
    throw new KeysError(
      `${id} is needed by ${describeUses(uses)} of ${scope.name}. Values are sealed anew by: kontor keys rotate-agency ${scope.name}; passwords when their members sign in; snapshots go when their time is over.`,
    );
  }
  if (!replacedAt) throw new KeysError(`${id} was in use a moment ago. The worker clears it within two minutes.`);
}
