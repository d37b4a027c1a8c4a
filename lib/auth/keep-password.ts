import { v7 as uuidv7 } from "uuid";
import type { HashedPassword } from "@/lib/auth/passwords";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { now } from "@/lib/time/clock";

type Tx = Pick<Prisma.TransactionClient, "member" | "formerPassword" | "securityPolicy" | "memberLink">;

/** Puts a new password in the place of a member's old one, which is remembered as long as the policy asks. Links end. */
export async function keepPassword(tx: Tx, memberId: string, hashed: HashedPassword): Promise<void> {
  const before = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { passwordHash: true, passwordKeyId: true },
  });
  const { historyCount } = await tx.securityPolicy.findUniqueOrThrow({
    where: { id: 1 },
    select: { historyCount: true },
  });
  if (before.passwordHash !== null && historyCount > 0) {
    const { passwordHash, passwordKeyId } = before;
    const data = { id: uuidv7(), memberId, passwordHash, passwordKeyId, createdAt: now() };
    await tx.formerPassword.create({ data, select: { id: true } });
  }
  await forgetFormerPasswords(tx, memberId, historyCount);
  const data = { ...hashed, passwordChangedAt: now(), mustChangePassword: false };
  await tx.member.update({ where: { id: memberId }, data, select: { id: true } });
  await tx.memberLink.deleteMany({ where: { memberId } });
}

async function forgetFormerPasswords(tx: Tx, memberId: string, kept: number): Promise<void> {
  const forgotten = await tx.formerPassword.findMany({
    where: { memberId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: kept,
    select: { id: true },
  });
  if (forgotten.length > 0)
    await tx.formerPassword.deleteMany({ where: { id: { in: forgotten.map(({ id }) => id) } } });
}
