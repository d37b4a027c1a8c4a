import { expect } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import type { Role, SessionStage } from "@/lib/db/generated/agency/enums";
import { actionNamed, callAction, stateIn } from "./actions";
import { reachInstallation } from "./installation";

/** The database of one of the installation's agencies, to arrange and to check. */
export async function databaseOf(slug: string) {
  reachInstallation();
  const [{ findAgencyRecord }, { agencyClient }] = await Promise.all([
    import("@/lib/db/registry"),
    import("@/lib/db/agency-client"),
  ]);
  const agency = await findAgencyRecord(slug);
  if (!agency) throw new Error(`There is no agency ${slug}`);
  return { agency, db: agencyClient(agency) };
}

/** A member made for one test, who has signed in nowhere yet. Without a password of their own nobody can. */
export async function aMemberOf(slug: string, roles: Role[] = ["member"]) {
  const { db } = await databaseOf(slug);
  const id = uuidv7();
  const email = `${id.slice(-12)}@${slug}.example`;
  const activatedAt = new Date();
  const data = { id, email, name: `Test ${id.slice(-4)}`, roles, activatedAt, passwordChangedAt: activatedAt };
  await db.member.create({ data: { ...data, status: "active", passwordHash: "none" } });
  return { id, email };
}

/** A session's cookie at the stage that a test is about, without going through the stages before. */
export async function sessionAt(slug: string, stage: SessionStage, roles?: Role[]) {
  const [{ db }, member] = await Promise.all([databaseOf(slug), aMemberOf(slug, roles)]);
  const { createSession } = await import("@/lib/auth/sessions");
  const token = await createSession(db, member.id, stage, { address: "127.0.0.1", userAgent: "Test" });
  return { ...member, token, cookie: `__Host-kontor-session=${token}` };
}

/**
 * How many rows each table has, once no mail waits any more: whatever is done leaves an event, at least. What the worker
 * says about its snapshots is left out, as it takes them when their time has come.
 */
export async function rowCounts(slug: string): Promise<Record<string, number>> {
  const { agency, db } = await databaseOf(slug);
  // Some mails wait for the worker's next look, which may be two minutes away.
  const { deliverOutbox } = await import("@/lib/jobs/deliver-outbox");
  await deliverOutbox(agency);
  const waiting = () => db.outboxMessage.count({ where: { doneAt: null } });
  await expect.poll(waiting, { message: "mails that wait", timeout: 30_000 }).toBe(0);
  const counts = await db.$queryRaw<{ table: string; rows: number }[]>`
    SELECT tablename AS "table",
      (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', tablename), false, true, '')))[1]::text::int AS "rows"
    FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const aboutSnapshots = { actorId: null, action: { startsWith: "snapshot." } };
  const workers: Record<string, number> = {
    Event: await db.event.count({ where: aboutSnapshots }),
    EventDetail: await db.eventDetail.count({ where: { event: aboutSnapshots } }),
  };
  return Object.fromEntries(counts.map(({ table, rows }) => [table, rows - (workers[table] ?? 0)]));
}

const PASSWORD = "eine Wanderung um den Plöner See";

/** A member with a password, set by a reset link as people do. */
export async function aMemberWhoSignsIn(slug: string, roles?: Role[]) {
  const [{ db, agency }, member] = await Promise.all([databaseOf(slug), aMemberOf(slug, roles)]);
  const { createMemberLink } = await import("@/lib/auth/member-links");
  const fields = { token: await createMemberLink(db, member.id, "reset"), password: PASSWORD };
  const state = stateIn(await callAction(slug, actionNamed("resetPasswordAction"), fields));
  if (state?.status !== "moved") throw new Error(`The password was not set: ${JSON.stringify(state)}`);
  return { ...member, db, agency, login: { slug, login: member.email, password: PASSWORD } };
}
