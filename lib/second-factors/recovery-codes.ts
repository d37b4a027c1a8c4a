import { v7 as uuidv7 } from "uuid";
import type { Record as RecordEvent } from "@/lib/audit/record";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { hashRecoveryCode, isRecoveryCode, newRecoveryCode, RECOVERY_CODES } from "@/lib/second-factors/recovery-code";
import { now } from "@/lib/time/clock";

type Tx = Pick<Prisma.TransactionClient, "recoveryCode" | "member">;

/**
 * What goes with every new factor: whoever has no recovery codes left gets a set, to be shown once; null for everybody
 * else.
 */
export async function provideRecoveryCodes(tx: Tx, record: RecordEvent, memberId: string): Promise<string[] | null> {
  const left = await tx.recoveryCode.count({ where: { memberId } });
  return left > 0 ? null : replaceRecoveryCodes(tx, record, memberId);
}

/** Makes a member a new set; those of before are worth nothing. The codes themselves are kept nowhere. */
export async function replaceRecoveryCodes(tx: Tx, record: RecordEvent, memberId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { memberId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: uuidv7(), memberId, ...hashRecoveryCode(code) })),
  });
  await tx.member.update({ where: { id: memberId }, data: { recoveryCodesMadeAt: now() }, select: { id: true } });
  await record("member.recovery-codes-made", { kind: "member", id: memberId });
  return codes;
}

/** What goes with removing a factor, once its row is gone: the codes stand in for one, so they go with the last. */
export async function dropIdleRecoveryCodes(
  tx: Tx & Pick<Prisma.TransactionClient, "authenticator" | "passkey">,
  memberId: string,
): Promise<void> {
  if (await hasFactor(tx, memberId)) return;
  await tx.recoveryCode.deleteMany({ where: { memberId } });
  await tx.member.update({ where: { id: memberId }, data: { recoveryCodesMadeAt: null }, select: { id: true } });
}

export async function hasFactor(
  tx: Pick<Prisma.TransactionClient, "authenticator" | "passkey">,
  memberId: string,
): Promise<boolean> {
  const authenticators = await tx.authenticator.count({ where: { memberId, confirmedAt: { not: null } } });
  return authenticators > 0 || (await tx.passkey.count({ where: { memberId } })) > 0;
}

/** Uses a code up. Says how many are left; null when it is none of the member's, or was used before. */
export async function redeemRecoveryCode(tx: Tx, memberId: string, typed: string): Promise<number | null> {
  const rows = await tx.recoveryCode.findMany({
    where: { memberId },
    select: { id: true, salt: true, codeHash: true },
  });
  // Compares with all of them: how long it takes does not tell which one it was.
  const [found] = rows.filter((row) => isRecoveryCode(typed, row));
  if (!found) return null;
  // Whoever deletes the row has used it; of two at once one finds nothing to delete.
  const { count } = await tx.recoveryCode.deleteMany({ where: { id: found.id } });
  return count === 1 ? tx.recoveryCode.count({ where: { memberId } }) : null;
}
