import { type PasswordHolder, passwordHolder, readPasswordRules } from "@/lib/auth/password-rules";
import { type HashedPassword, hashPassword, type StoredPassword, verifyPassword } from "@/lib/auth/passwords";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";
import { FieldError } from "@/lib/errors/domain-error";
import { requireGoodPassword } from "@/lib/passwords/require-good-password";

/** What has to be known of a member who gets a new password. */
export const passwordOwner = { ...passwordHolder, id: true, passwordHash: true, passwordKeyId: true } as const;

type PasswordOwner = PasswordHolder & StoredPassword & { id: string };

/**
 * Hashes a new password that may be set: it keeps to the rules, is neither the one before nor, where the agency wants
 * that, one of those before it. Throws FieldError at `field` with what is wrong, and "busy".
 */
export async function hashNewPassword(
  client: AgencyClient,
  agency: AgencyRecord,
  owner: PasswordOwner,
  { field, password }: { field: string; password: string },
): Promise<HashedPassword> {
  const { rules, historyCount } = await readPasswordRules(client, agency, owner);
  await requireGoodPassword(agency.id, field, password, rules);
  if (owner.passwordHash !== null && (await verifyPassword(agency.id, owner, password))) {
    throw new FieldError(field, "password-unchanged");
  }
  const former = await client.formerPassword.findMany({
    where: { memberId: owner.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: historyCount,
    select: { passwordHash: true, passwordKeyId: true },
  });
  for (const stored of former) {
    if (await verifyPassword(agency.id, stored, password)) {
      throw new FieldError(field, "password-used-before", { count: historyCount });
    }
  }
  return hashPassword(agency.id, password);
}
