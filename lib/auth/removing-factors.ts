import type { Prisma } from "@/lib/db/generated/agency/client";

/** How many there were of what was removed. */
export type RemovedFactors = { authenticators: number; passkeys: number; recoveryCodes: number };

/**
 * Takes everything from a member that a second factor was proven with, known browsers included, and ends their sessions:
 * the next sign-in enrols new factors, whether the policy asks for one or not.
 */
export async function removeAllFactors(tx: Tx, memberId: string): Promise<RemovedFactors> {
  const ofMember = { where: { memberId } };
  const { count: authenticators } = await tx.authenticator.deleteMany(ofMember);
  const { count: passkeys } = await tx.passkey.deleteMany(ofMember);
  const { count: recoveryCodes } = await tx.recoveryCode.deleteMany(ofMember);
  await tx.knownDevice.deleteMany(ofMember);
  await tx.memberLink.deleteMany({ where: { memberId, kind: "confirmDevice" } });
  await tx.session.deleteMany(ofMember);
  const data = { recoveryCodesMadeAt: null, mustEnrol: true };
  await tx.member.update({ where: { id: memberId }, data, select: { id: true } });
  return { authenticators, passkeys, recoveryCodes };
}

type Tx = Pick<
  Prisma.TransactionClient,
  "authenticator" | "passkey" | "recoveryCode" | "knownDevice" | "memberLink" | "session" | "member"
>;
