import type { AgencyWriter } from "@/lib/access/write-as";
import { normaliseLogin } from "@/lib/auth/schema";
import { DomainError } from "@/lib/errors/domain-error";

/** The operator of an e-mail address or user name, kept as they are until the transaction ends. Throws "not-found". */
export async function lockOperator(tx: AgencyWriter, login: string) {
  const name = normaliseLogin(login);
  await tx.$queryRaw`SELECT "id" FROM "Member" WHERE "email" = ${name} OR "userName" = ${name} FOR NO KEY UPDATE`;
  const operator = await tx.member.findFirst({
    where: { OR: [{ email: name }, { userName: name }] },
    select: { id: true, email: true, name: true, status: true, passwordHash: true },
  });
  if (!operator) throw new DomainError("not-found");
  return operator;
}
