import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { boundsOf } from "@/lib/calendar/axis";
import { getCalendar } from "@/lib/calendar/queries";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aProject } from "@/lib/testing/factories";

const agency = anAgency();
const NOW = "2026-11-20T10:00:00Z";
let member: Actor;

beforeAll(async () => {
  member = await agency.actor("member");
  const colleague = await agency.actor("member");
  const { id: projectId } = await aProject(agency.db, { openToAll: true });
  const record = (of: Actor, day: string, fields: object = {}) =>
    anEntry(agency.db, { memberId: memberIdOf(of), projectId, day: new Date(day), ...fields });
  await record(member, "2026-11-16");
  await record(member, "2026-11-21");
  await record(member, "2026-11-23");
  await record(colleague, "2026-11-17");
  await record(member, "2026-11-20", { durationSeconds: null, startedAt: new Date(NOW) });
});

const look = (actor: Actor, search: Partial<Parameters<typeof getCalendar>[1]> = {}) =>
  withClock(NOW, () => getCalendar(actor, { view: "week", ...search }));

describe("a calendar", () => {
  it("of another member is not shown to a member", async () => {
    const colleague = await agency.actor("member");
    await expect(look(colleague, { memberId: memberIdOf(member) })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of nobody is not found, and a guest has none", async () => {
    const manager = await agency.actor("manager");
    await expect(look(manager, { memberId: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
    await expect(look(await agency.actor("guest"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("holds one's own recorded entries of the days it shows, and not what runs", async () => {
    const { entries, days, today } = await look(member);
    expect(entries.map(({ day }) => day)).toEqual(["2026-11-16", "2026-11-21"]);
    expect(today).toBe("2026-11-20");
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 7 }, (_, index) => `2026-11-${16 + index}`));
    expect((await look(member, { view: "day" })).entries).toEqual([]);
  });

  it("leaves the weekend out of a work week", async () => {
    const { entries, days } = await look(member, { view: "work-week" });
    expect(days).toHaveLength(5);
    expect(entries.map(({ day }) => day)).toEqual(["2026-11-16"]);
  });

  it("is shown to a manager with its member's name, and lies in that member's zone", async () => {
    const far = await agency.actor("member");
    await agency.db.member.update({ where: { id: memberIdOf(far) }, data: { timeZone: "Australia/Lord_Howe" } });
    const manager = await agency.actor("manager");
    const shown = await look(manager, { memberId: memberIdOf(far), view: "day", day: "2026-04-05" });
    const [day] = shown.days;
    if (!day) throw new Error("One day was asked for");
    const { fromMs, toMs } = boundsOf(day);
    expect(shown.memberName).toBe(far.name);
    expect(new Date(fromMs).toISOString()).toBe("2026-04-04T13:00:00.000Z");
    expect(toMs - fromMs).toBe(24.5 * 3_600_000);
  });
});
