import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aProject } from "@/lib/testing/factories";
import { readTeamWeek } from "@/lib/timesheets/team-queries";
import { type TeamSearch, teamSearchSchema } from "@/lib/timesheets/team-schema";

const agency = anAgency();
const other = anAgency();
const HOUR = 3_600;

let manager: Actor;
let mia: Actor;
let ben: Actor;
let projectId: string;

// A Thursday.
const read = (search: Partial<TeamSearch> = {}, actor = manager) =>
  withClock("2026-11-19T12:00:00Z", () => readTeamWeek(actor, teamSearchSchema.parse(search)));
const record = (actor: Actor, day: string, hours: number) =>
  anEntry(agency.db, { memberId: memberIdOf(actor), projectId, day: new Date(day), durationSeconds: hours * HOUR });

beforeAll(async () => {
  ({ id: projectId } = await aProject(agency.db));
  [manager, mia, ben] = [await agency.actor("manager"), await agency.actor("member"), await agency.actor("member")];
  const names = { [memberIdOf(manager)]: "Zoe", [memberIdOf(mia)]: "Mia Maas", [memberIdOf(ben)]: "Ben Boll" };
  for (const [id, name] of Object.entries(names)) await agency.db.member.update({ where: { id }, data: { name } });
  await agency.db.member.updateMany({ data: { activatedAt: new Date("2026-11-17T08:00:00Z") } });
  await agency.db.member.update({ where: { id: memberIdOf(mia) }, data: { activatedAt: new Date("2026-01-01") } });
  await record(mia, "2026-11-15", 9);
  await record(mia, "2026-11-16", 3);
  await record(mia, "2026-11-16", 4);
  await record(mia, "2026-11-19", 2);
  await record(ben, "2026-11-18", 5);
  const gone = await record(mia, "2026-11-17", 8);
  await agency.db.timeEntry.delete({ where: { id: gone.id } });
  await anEntry(agency.db, {
    ...{ memberId: memberIdOf(ben), projectId, day: new Date("2026-11-19") },
    ...{ durationSeconds: null, startedAt: new Date("2026-11-19T11:00:00Z") },
  });
});

describe("the team's week", () => {
  it.each(["member", "guest", "dataProtectionOfficer"] as const)("is not for a %s", async (role) => {
    await expect(read({}, await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("shows a bookkeeper what everybody recorded, and nobody another agency's", async () => {
    const { rows } = await read({ q: "mia" }, await agency.actor("bookkeeper"));
    expect(rows).toMatchObject([{ id: mia.memberId, seconds: 9 * HOUR }]);
    expect((await read({}, await other.actor("owner"))).rows.map(({ id }) => id)).not.toContain(mia.memberId);
  });

  it("has each day of those who record time, and the gaps since they are here", async () => {
    const { start, today, rows } = await read({ q: "m" });
    expect([start, today]).toEqual(["2026-11-16", "2026-11-19"]);
    expect(rows.find(({ id }) => id === mia.memberId)).toEqual({
      ...{ id: mia.memberId, name: "Mia Maas", seconds: 9 * HOUR, isRunning: false },
      days: { "2026-11-16": 7 * HOUR, "2026-11-19": 2 * HOUR },
      gapDays: ["2026-11-17", "2026-11-18"],
    });
    const [boll] = (await read({ q: "boll" })).rows;
    expect(boll).toMatchObject({ isRunning: true, days: { "2026-11-18": 5 * HOUR }, gapDays: ["2026-11-17"] });
  });

  it("counts no gap on the day before somebody came, on the reader's calendar", async () => {
    const midnight = new Date("2026-11-16T23:30:00Z");
    const berlin = { ...manager, timeZone: "Europe/Berlin" };
    await agency.db.member.update({ where: { id: memberIdOf(ben) }, data: { activatedAt: midnight } });
    const [boll] = (await read({ q: "boll" }, berlin)).rows;
    await agency.db.member.update({
      where: { id: memberIdOf(ben) },
      data: { activatedAt: new Date("2026-11-17T08:00:00Z") },
    });
    expect(boll?.gapDays).toEqual(["2026-11-17"]);
  });

  it("adds up the whole team, whatever is searched for", async () => {
    const { days } = await read({ q: "boll" });
    expect(days.map(({ seconds, members }) => [seconds / HOUR, members])).toEqual([
      ...[
        [7, 1],
        [0, 0],
        [5, 1],
        [2, 1],
      ],
      ...[
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    ]);
  });

  it("leaves out who records none, and keeps who did before leaving, without gaps", async () => {
    const guest = await agency.actor("guest");
    await agency.db.member.update({
      where: { id: memberIdOf(ben) },
      data: { status: "deactivated", deactivatedAt: new Date() },
    });
    const { rows } = await read();
    await agency.db.member.update({ where: { id: memberIdOf(ben) }, data: { status: "active", deactivatedAt: null } });
    expect(rows.map(({ id }) => id)).not.toContain(guest.memberId);
    expect(rows.find(({ id }) => id === ben.memberId)).toMatchObject({ gapDays: [], seconds: 5 * HOUR });
    expect((await read({ week: "2026-11-09" })).rows.map(({ id }) => id)).toContain(mia.memberId);
  });

  it("sorts by name, by time and by gaps, and pages by key", async () => {
    const first = async (sort: TeamSearch["sort"]) => (await read({ sort })).rows[0];
    expect((await first("name"))?.name).toBe("Ben Boll");
    expect((await first("most"))?.id).toBe(mia.memberId);
    expect((await first("least"))?.seconds).toBe(0);
    const gaps = (await read({ sort: "gaps", gaps: "1" })).rows.map(({ gapDays }) => gapDays.length);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(gaps).not.toContain(0);
    const all = (await read()).rows.map(({ id }) => id);
    expect((await read({ after: all[1] })).rows.map(({ id }) => id)).toEqual(all.slice(2));
  });
});
