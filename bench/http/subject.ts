import { createSession } from "@/lib/auth/sessions";
import { agencyClient } from "@/lib/db/agency-client";
import { agencyConnection } from "@/lib/db/connection";
import { type AgencyRecord, findAgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { type Span, spanOf } from "@/lib/reports/periods";

/** Of whom and what the measured addresses are: somebody of the dataset who sees everything and records time. */
export type Subject = {
  agency: AgencyRecord;
  cookie: string;
  projectId: string;
  /** A day with time entries of theirs. */
  day: string;
  /** The last whole month with time entries. */
  month: Span;
  recordable: { projectId: string; taskId: string | null; activityId: string | null };
};

/** Cells are saved from here on, long before the dataset begins. */
export const CELLS_FROM_MS = Date.UTC(1975, 0, 1);
const CELLS_UNTIL_MS = Date.UTC(2016, 0, 1);

/** What the entries say that a run creates. */
export const NOTE = "bench";

/** The subject of an agency that was filled by `bench dataset`. Throws when there is none. */
export async function subjectOf(slug: string): Promise<Subject> {
  const agency = await findAgencyRecord(slug);
  if (!agency) throw new Error(`There is no agency "${slug}". Fill one: npm run bench -- dataset --agency ${slug}`);
  await forgetWrites(agency);
  const db = agencyClient(agency);
  const { memberId, projectId, taskId, activityId, day } = await db.timeEntry.findFirstOrThrow({
    where: {
      member: { status: "active", roles: { has: "admin" } },
      project: { archivedAt: null, openToAll: false, client: { archivedAt: null } },
      activity: { archivedAt: null },
    },
    orderBy: [{ day: "desc" }, { id: "asc" }],
  });
  const token = await createSession(db, memberId, "full", { address: "127.0.0.1", userAgent: "bench" });
  const lastDay = day.toISOString().slice(0, 10);
  const month = spanOf({ period: "last-month" }, lastDay, 1);
  const cookie = `__Host-kontor-session=${token}`;
  return { agency, cookie, projectId, day: lastDay, month, recordable: { projectId, taskId, activityId } };
}

/** Takes away what runs have written: a project with a hundred months more is another page than the dataset's. */
export async function forgetWrites(agency: AgencyRecord): Promise<void> {
  const db = agencyClient(agency);
  await db.timeEntry.deleteMany({ where: { day: { gte: new Date(CELLS_FROM_MS), lt: new Date(CELLS_UNTIL_MS) } } });
  await db.timeEntry.deleteMany({ where: { note: NOTE } });
  // Sums that have come to nothing stay, and would be read.
  await withClient(agencyConnection(agency, "owner"), async (owner) => {
    for (const sums of ["ProjectMonth", "ProjectDay", "MemberDay"]) {
      await owner.query(`DELETE FROM "${sums}" WHERE "entries" = 0`);
      await owner.query(`VACUUM ANALYZE "${sums}"`);
    }
  });
}
