import { currentDataKeyId, newDataKey, whileKeysChange } from "@/lib/crypto/data-keys";
import { forgetKeys } from "@/lib/crypto/keyring";
import { controlClient } from "@/lib/db/control";
import { recordKeyEvent } from "@/lib/keys/record-key-event";
import { type Progress, resealScope } from "@/lib/keys/reseal-scope";
import type { KeyScope } from "@/lib/keys/scopes";
import { now } from "@/lib/time/clock";

/** By then every process has noticed the new key, and every transaction that knew only the old one has ended. */
const STRAGGLERS_DONE_MS = 60_000;

export type ScopeRotation = {
  /** False: one that was cut off went on. */
  hasNewKey: boolean;
  resealed: number;
  /** Values that did not open and stay as they are. */
  broken: number;
};

/**
 * Gives a scope a new data key and seals everything anew with it, while people work: both keys open what they sealed.
 * A rotation that was cut off goes on instead. Passwords move to the new key when their members sign in.
 */
export async function rotateScope(scope: KeyScope, onProgress: (progress: Progress) => void): Promise<ScopeRotation> {
  const isUnderWay = (await unreplacedKeys(scope.id)).length > 0;
  if (!isUnderWay) await replaceCurrentKey(scope);
  return { hasNewKey: !isUnderWay, ...(await finishScopeRotation(scope, onProgress)) };
}

/** Seals anew whatever is still sealed under retired keys. Run twice, or by two at once, it does no harm. */
export async function finishScopeRotation(
  scope: KeyScope,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Omit<ScopeRotation, "hasNewKey">> {
  const begunAt = now();
  forgetKeys();
  const retired = await unreplacedKeys(scope.id);
  const outcome = await resealScope(scope, retired, onProgress);
  const hasSettled = (at: Date | null) => at !== null && begunAt.getTime() - at.getTime() > STRAGGLERS_DONE_MS;
  const replaced = outcome.broken > 0 ? [] : retired.filter(({ retiredAt }) => hasSettled(retiredAt));
  await controlClient().dataKey.updateMany({
    where: { id: { in: replaced.map(({ id }) => id) } },
    data: { replacedAt: begunAt },
  });
  return outcome;
}

/** The keys that a rotation has retired and not emptied yet. */
export function unreplacedKeys(scopeId?: string) {
  return controlClient().dataKey.findMany({ where: { scopeId, status: "retired", replacedAt: null } });
}

async function replaceCurrentKey({ id: scopeId, owner, realm }: KeyScope): Promise<void> {
  const formerId = await currentDataKeyId(scopeId);
  if (owner !== "installation") {
    // Before, not after: a rotation that the log knows nothing of must not happen.
    await recordKeyEvent(realm, "keys.rotated", { formerKeyId: formerId });
  }
  await whileKeysChange(async (tx) => {
    const { count } = await tx.dataKey.updateMany({
      where: { id: formerId, status: "current" },
      data: { status: "retired", retiredAt: now() },
    });
    // Nobody else has been quicker.
    if (count === 1) await tx.dataKey.create({ data: await newDataKey(scopeId) });
  });
}
