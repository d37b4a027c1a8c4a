import { writeAs } from "@/lib/access/write-as";
import { createAgency } from "@/lib/agencies/create-agency";
import { originOf } from "@/lib/agencies/origin";
import { keepPassword } from "@/lib/auth/keep-password";
import { hashPassword } from "@/lib/auth/passwords";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { systemActor } from "@/lib/jobs/system-actor";
import { requireGoodPassword } from "@/lib/passwords/require-good-password";
import { now } from "@/lib/time/clock";
import { redeemSetupLink, restoreSetupLink } from "./links";
import { ownersPasswordRules } from "./rules";
import type { SetUpInput } from "./schema";

/**
 * Makes the first agency with its owner, who can sign in at once. Returns where. When it fails, the link stays good.
 * Throws "link-invalid" when the link is unknown, used or too old, or when there is an agency already.
 */
export async function setUpInstallation(input: SetUpInput): Promise<string> {
  const { token, agencyName, slug, ownerName, ownerEmail, password, locale, timeZone } = input;
  if (!(await redeemSetupLink(token))) throw new DomainError("link-invalid");
  try {
    await requireGoodPassword("set-up", "password", password, ownersPasswordRules([agencyName, ownerName, ownerEmail]));
    await createAgency({ slug, name: agencyName, ownerEmail, ownerName, locale, timeZone }, (agency, ownerId) =>
      activateOwner(agency, ownerId, password),
    );
  } catch (error) {
    await restoreSetupLink(token);
    throw error;
  }
  return `${originOf(slug)}/login?after=password`;
}

async function activateOwner(agency: AgencyRecord, ownerId: string, password: string): Promise<void> {
  const hashed = await hashPassword(agency.id, password);
  await writeAs(systemActor(agency, "set-up"), "agency:set-up", async ({ tx, record }) => {
    await keepPassword(tx, ownerId, hashed);
    const data = { status: "active", activatedAt: now() } as const;
    await tx.member.update({ where: { id: ownerId }, data, select: { id: true } });
    await record("member.joined", { kind: "member", id: ownerId });
  });
}
