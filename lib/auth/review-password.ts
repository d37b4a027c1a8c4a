import type { Place } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type PasswordHolder, readPasswordRules } from "@/lib/auth/password-rules";
import { type HashedPassword, hashPassword, needsRehash, type StoredPassword } from "@/lib/auth/passwords";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { isOutgrown } from "@/lib/passwords/rules";

export type PasswordReview = {
  /** What to keep instead of the present hash; null while that is made as it would be today. */
  rehashed: HashedPassword | null;
  /** Shorter than the policy now asks, or without a kind of character: only seen now that it was typed. */
  isOutgrown: boolean;
};

/** What is to be done about a right password that was just given. */
export async function reviewPassword(
  client: AgencyClient,
  agency: AgencyRecord,
  holder: PasswordHolder & StoredPassword,
  password: string,
): Promise<PasswordReview> {
  const { rules } = await readPasswordRules(client, agency, holder);
  return { rehashed: await rehash(agency.id, holder, password), isOutgrown: isOutgrown(password, rules) };
}

/** Notes what came of it with the sign-in. Whoever changed the password in the meantime wins. */
export async function keepReview(
  tx: Prisma.TransactionClient,
  { id, passwordHash }: { id: string; passwordHash: string | null },
  { rehashed, isOutgrown }: PasswordReview,
  place: Place,
): Promise<void> {
  if (isOutgrown) {
    const noted = await tx.member.updateMany({
      where: { id, passwordHash, mustChangePassword: false },
      data: { mustChangePassword: true },
    });
    if (noted.count > 0) await recordEvent(tx, id, "member.password-outgrown", { kind: "member", id }, place);
  }
  if (rehashed) await tx.member.updateMany({ where: { id, passwordHash }, data: rehashed });
}

/** In a crowd there is a next time; nobody is turned away for this. */
async function rehash(agencyId: string, stored: StoredPassword, password: string): Promise<HashedPassword | null> {
  if (!(await needsRehash(agencyId, stored))) return null;
  return hashPassword(agencyId, password).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "busy") return null;
    throw error;
  });
}
