import { writeAs } from "@/lib/access/write-as";
import { createAgency } from "@/lib/agencies/create-agency";
import { originOf } from "@/lib/agencies/origin";
import { hashPassword } from "@/lib/auth/passwords";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";
import { systemActor } from "@/lib/jobs/system-actor";
import { now } from "@/lib/time/clock";
import { redeemSetupLink, restoreSetupLink } from "./links";
import type { SetUpInput } from "./schema";

/**
 * Makes the first agency with its owner, who can sign in at once. Returns where. When it fails, the link stays good.
 * Throws "link-invalid" when the link is unknown, used or too old, or when there is an agency already.
 */
export async function setUpInstallation(input: SetUpInput): Promise<string> {
  const { token, agencyName, slug, ownerName, ownerEmail, password, locale, timeZone } = input;
  if (!(await redeemSetupLink(token))) throw new DomainError("link-invalid");
  try {
    const passwordHash = await hashPassword(password);
    await createAgency({ slug, name: agencyName, ownerEmail, ownerName, locale, timeZone }, (agency, ownerId) =>
      activateOwner(agency, ownerId, passwordHash),
    );
  } catch (error) {
    await restoreSetupLink(token);
    throw error;
  }
  return `${originOf(slug)}/login?after=password`;
}

async function activateOwner(agency: AgencyRecord, ownerId: string, passwordHash: string): Promise<void> {
  await writeAs(systemActor(agency, "set-up"), "agency:set-up", async ({ tx, record }) => {
    await tx.member.update({
      where: { id: ownerId },
      data: { passwordHash, status: "active", activatedAt: now() },
      select: { id: true },
    });
    await tx.memberLink.deleteMany({ where: { memberId: ownerId } });
    await record("member.joined", { kind: "member", id: ownerId });
  });
}
