import { v7 as uuidv7 } from "uuid";
import { writeAs } from "@/lib/access/write-as";
import { originOf } from "@/lib/agencies/origin";
import { type CreateAgencyInput, createAgencySchema } from "@/lib/agencies/schema";
import { createMemberLink } from "@/lib/auth/member-links";
import { currentDataKeyId } from "@/lib/crypto/data-keys";
import { controlClient } from "@/lib/db/control";
import { newDatabaseName, provisionDatabase } from "@/lib/db/provision";
import { type AgencyRecord, forgetAgencyRecords } from "@/lib/db/registry";
import { FieldError } from "@/lib/errors/domain-error";
import { systemActor } from "@/lib/jobs/system-actor";
import { ROLES } from "@/lib/members/roles";
import { now } from "@/lib/time/clock";

export type CreatedAgency = { agency: AgencyRecord; ownerId: string; inviteLink: string };

const DEFAULT_ACTIVITIES = {
  de: ["Beratung", "Konzept", "Design", "Text", "Entwicklung", "Projektleitung"],
  en: ["Consulting", "Concept", "Design", "Copy", "Development", "Project management"],
};

/**
 * Makes an agency with its own database and invites its owner. The registry row comes first and turns active last,
 * so that a run that is cut off can be repeated with the same slug. What `furnish` does must bear repetition, too.
 */
export async function createAgency(
  input: CreateAgencyInput,
  furnish: (agency: AgencyRecord, ownerId: string) => Promise<void> = async () => {},
): Promise<CreatedAgency> {
  const { slug, name, ownerEmail, ownerName, locale, timeZone } = createAgencySchema.parse(input);
  const agency = await register(slug, name);
  await provisionDatabase(agency);
  await currentDataKeyId(agency.id);
  const invite = await writeAs(systemActor(agency, "create-agency"), "agency:set-up", async ({ tx, record }) => {
    await tx.agencySettings.upsert({
      where: { id: 1 },
      create: { name, locale, timeZone },
      update: { name, locale, timeZone },
    });
    // A second factor is asked of everybody from the first day; owners may decide otherwise.
    await tx.securityPolicy.upsert({
      where: { id: 1 },
      create: { secondFactorRoles: [...ROLES], secondFactorRequiredSince: now() },
      update: {},
    });
    await tx.activity.createMany({
      data: DEFAULT_ACTIVITIES[locale].map((activity) => ({ id: uuidv7(), name: activity })),
      skipDuplicates: true,
    });
    const owner = {
      id: uuidv7(),
      email: ownerEmail,
      name: ownerName ?? nameFrom(ownerEmail),
      roles: ["owner" as const],
    };
    const { id: ownerId } = await tx.member.upsert({
      where: { email: ownerEmail },
      create: owner,
      update: {},
      select: { id: true },
    });
    await record("agency.set-up", { kind: "agency", id: agency.id });
    await record("member.invited", { kind: "member", id: ownerId }, { email: ownerEmail });
    return { ownerId, token: await createMemberLink(tx, ownerId, "invite") };
  });
  await furnish(agency, invite.ownerId);
  await controlClient().agency.update({ where: { id: agency.id }, data: { status: "active" } });
  forgetAgencyRecords();
  return {
    agency: { ...agency, status: "active" },
    ownerId: invite.ownerId,
    inviteLink: `${originOf(slug)}/invite/${invite.token}`,
  };
}

/** "jana.peters@…" becomes "Jana Peters": a start, which the owner can change. */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[._-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

async function register(slug: string, name: string): Promise<AgencyRecord> {
  const known = await controlClient().agency.findUnique({ where: { slug } });
  if (known && known.status !== "provisioning") throw new FieldError("slug", "slug-taken");
  const server = await controlClient().databaseServer.findUniqueOrThrow({ where: { name: "default" } });
  const { host, port } = server;
  if (known) {
    const { id, databaseName, status } = await controlClient().agency.update({ where: { slug }, data: { name } });
    return { id, slug, name, databaseName, status, host, port };
  }
  const row = await controlClient().agency.create({
    data: { id: uuidv7(), slug, name, serverId: server.id, databaseName: newDatabaseName() },
  });
  return { id: row.id, slug, name, status: row.status, databaseName: row.databaseName, host, port };
}
