import type { AgencyCheck } from "@/lib/doctor/check";

export const runningTimers: AgencyCheck = {
  name: "running-timers",
  promise: "No member has more than one timer running",
  examine: async ({ owner }) => {
    const { rows } = await owner.query<{ name: string; timers: number }>(`
      SELECT "name", count(*)::int AS timers FROM "TimeEntry" JOIN "Member" ON "Member"."id" = "memberId"
      WHERE "durationSeconds" IS NULL GROUP BY "Member"."id" HAVING count(*) > 1 ORDER BY "name"`);
    return rows.map(({ name, timers }) => ({ sentence: `${name} has ${timers} timers running` }));
  },
};

export const settingsRow: AgencyCheck = {
  name: "agency-settings",
  promise: "Every agency has its settings",
  examine: async ({ owner }) => {
    const { rowCount } = await owner.query(`SELECT FROM "AgencySettings"`);
    return rowCount === 1 ? [] : [{ sentence: `it has ${rowCount} rows of settings instead of one` }];
  },
};

/** An agency whose first owner has not accepted the invite yet has no active members at all. */
export const activeOwner: AgencyCheck = {
  name: "active-owner",
  promise: "Every agency with active members has an active owner",
  examine: async ({ owner }) => {
    const { rows } = await owner.query<{ members: number; owners: number }>(`
      SELECT count(*)::int AS members, count(*) FILTER (WHERE 'owner' = ANY ("roles"))::int AS owners
      FROM "Member" WHERE "status" = 'active'`);
    const isWithoutOwner = rows.some(({ members, owners }) => members > 0 && owners === 0);
    return isWithoutOwner ? [{ sentence: "it has active members, but none of them is an owner" }] : [];
  },
};
