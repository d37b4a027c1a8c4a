import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aClient, anActivity, aProject } from "@/lib/testing/factories";
import { changeTimer, discardTimer, startTimer, stopTimer } from "@/lib/timers/commands";
import { findTimer } from "@/lib/timers/queries";
import { changeTimerSchema, startTimerSchema, stopTimerSchema } from "@/lib/timers/schema";

const agency = anAgency();
let mia: Actor;
let project: Awaited<ReturnType<typeof aProject>>;

beforeEach(async () => {
  mia = await agency.actor("member");
  project = await aProject(agency.db, { tasks: ["Konzept"], members: [mia] });
});

const start = (actor: Actor, fields: object = {}) =>
  startTimer(actor, startTimerSchema.parse({ id: uuidv7(), projectId: project.id, ...fields }));
const stop = (actor: Actor, id: string, fields: object = {}) =>
  stopTimer(actor, stopTimerSchema.parse({ id, ...fields }));
const running = async (actor = mia) => (await findTimer(actor)).timer;
const entriesOf = ({ memberId }: Actor) =>
  agency.db.timeEntry.findMany({ where: { memberId: memberId as string }, orderBy: { startedAt: "asc" } });

describe("a timer is refused", () => {
  it.each(["guest", "bookkeeper", "dataProtectionOfficer"] as const)("to a %s", async (role) => {
    const actor = await agency.actor(role);
    await expect(start(actor)).rejects.toThrow("forbidden");
    await expect(stop(actor, uuidv7())).rejects.toThrow("forbidden");
    await expect(changeTimer(actor, { id: uuidv7() })).rejects.toThrow("forbidden");
    await expect(discardTimer(actor, { id: uuidv7() })).rejects.toThrow("forbidden");
    await expect(findTimer(actor)).rejects.toThrow("forbidden");
  });

  it("on an archived project and on somebody else's, and what ran goes on", async () => {
    const { timer } = await start(mia);
    for (const closed of [
      await aProject(agency.db, { members: [mia], archivedAt: new Date() }),
      await aProject(agency.db),
    ]) {
      await expect(start(mia, { projectId: closed.id })).rejects.toThrow("project-closed");
      await expect(changeTimer(mia, { id: timer.id, projectId: closed.id })).rejects.toThrow("project-closed");
    }
    expect(await running()).toEqual(timer);
  });

  it("to a member whose deactivation is under way", async () => {
    const id = memberIdOf(mia);
    const started = await agency.db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT FROM "Member" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
      const waiting = start(mia).catch((error: unknown) => error);
      await tx.member.update({ where: { id }, data: { status: "deactivated", deactivatedAt: new Date() } });
      // As an object: awaiting it in here would wait for this transaction's own end.
      return { waiting };
    });
    expect(await started.waiting).toMatchObject({ code: "signed-out" });
    expect(await running()).toBeNull();
  });

  it.each([[{ not: "" }], [["x"]], [5], [null]])("with %j where a string is expected", (value) => {
    expect(startTimerSchema.safeParse({ id: uuidv7(), projectId: value }).success).toBe(false);
    expect(startTimerSchema.safeParse({ id: uuidv7(), projectId: uuidv7(), note: value }).success).toBe(false);
    expect(startTimerSchema.safeParse({ id: uuidv7(), projectId: uuidv7(), startedAt: value }).success).toBe(false);
    expect(stopTimerSchema.safeParse({ id: value }).success).toBe(false);
    expect(changeTimerSchema.safeParse({ id: uuidv7(), note: value }).success).toBe(false);
  });
});

describe("a colleague's timer", () => {
  it("can be neither seen nor stopped, changed or discarded, not even by the owner", async () => {
    const { timer } = await start(mia);
    const owner = await agency.actor("owner");
    expect(await running(owner)).toBeNull();
    await expect(stop(owner, timer.id)).rejects.toThrow("timer-not-running");
    await expect(changeTimer(owner, { id: timer.id, note: "x" })).rejects.toThrow("timer-not-running");
    await expect(discardTimer(owner, timer)).rejects.toThrow("timer-not-running");
    expect(await running()).toEqual(timer);
  });
});

describe("starting", () => {
  it("50 times at once leaves one timer running; the others are told so", async () => {
    const starts = await Promise.allSettled(Array.from({ length: 50 }, () => start(mia)));
    const refusals = starts.flatMap((result) => (result.status === "rejected" ? [String(result.reason.message)] : []));
    expect(new Set(refusals)).toEqual(new Set(["timer-already-running"]));
    const open = (await entriesOf(mia)).filter((entry) => entry.durationSeconds === null);
    expect(open).toHaveLength(1);
  });

  it("50 times at once while one runs stops that one once", async () => {
    const { timer } = await start(mia);
    await Promise.allSettled(Array.from({ length: 50 }, () => start(mia)));
    const entries = await entriesOf(mia);
    expect(entries.filter((entry) => entry.durationSeconds === null)).toHaveLength(1);
    expect(entries.find((entry) => entry.id === timer.id)?.durationSeconds).not.toBeNull();
    expect(await agency.db.event.count({ where: { action: "timer.stopped", subjectId: timer.id } })).toBe(1);
  });

  it("another stops the first in the same breath", async () => {
    const first = await withClock("2026-11-20T09:00:00.700Z", () => start(mia, { note: "eins" }));
    const second = await withClock("2026-11-20T10:30:00.200Z", () => start(mia, { taskId: project.taskId("Konzept") }));
    expect(second.stopped).toMatchObject([{ id: first.timer.id, durationSeconds: 5_400, note: "eins" }]);
    expect(await running()).toMatchObject({ startedAt: "2026-11-20T10:30:00.000Z", on: { taskName: "Konzept" } });
  });

  it("that was kept in a browser counts from when it was meant", async () => {
    const first = await withClock("2026-11-20T09:00:00Z", () => start(mia));
    const { timer, stopped } = await withClock("2026-11-20T12:00:00Z", () =>
      start(mia, { startedAt: "2026-11-20T10:00:00.000Z" }),
    );
    expect(stopped).toMatchObject([{ id: first.timer.id, durationSeconds: 3_600 }]);
    expect(timer.startedAt).toBe("2026-11-20T10:00:00.000Z");
    await expect(
      withClock("2026-11-20T12:00:00Z", () => start(mia, { startedAt: "2026-11-20T09:30:00.000Z" })),
    ).rejects.toThrow("timer-already-running");
  });

  it("after the clock was put back never gives negative time", async () => {
    const first = await withClock("2026-11-20T10:00:00Z", () => start(mia));
    const second = await withClock("2026-11-20T09:00:00Z", () => start(mia));
    expect(second.stopped).toMatchObject([{ id: first.timer.id, durationSeconds: 0 }]);
    const stopped = await withClock("2026-11-20T09:30:00Z", () => stop(mia, second.timer.id));
    expect(stopped).toMatchObject([{ durationSeconds: 0 }]);
  });
});

describe("stopping", () => {
  it("twice is refused, and a late stop does not stop what was started since", async () => {
    const { timer } = await start(mia);
    await stop(mia, timer.id);
    await expect(stop(mia, timer.id)).rejects.toThrow("timer-not-running");
    const next = await start(mia);
    await expect(stop(mia, timer.id)).rejects.toThrow("timer-not-running");
    expect(await running()).toEqual(next.timer);
  });

  it("has one effect and one answer when the same request is sent again", async () => {
    const { timer } = await start(mia);
    const patient = { ...mia, receiptId: uuidv7() } as Actor;
    const answers = await Promise.all([1, 2, 3].map(() => stop(patient, timer.id)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it("works on a project that one has lost or that was archived; starting there does not", async () => {
    const { timer } = await start(mia);
    await agency.db.project.update({ where: { id: project.id }, data: { archivedAt: new Date() } });
    await agency.db.projectMember.deleteMany({ where: { projectId: project.id } });
    await expect(changeTimer(mia, { id: timer.id, note: "noch schnell" })).resolves.toMatchObject({
      note: "noch schnell",
    });
    expect(await stop(mia, timer.id)).toHaveLength(1);
    await expect(start(mia)).rejects.toThrow("project-closed");
  });

  it("splits at the member's midnights, over a clock change too", async () => {
    const { timer } = await withClock("2026-10-24T20:00:00Z", () => start(mia, { note: "Nachtschicht" }));
    const parts = await withClock("2026-10-26T00:30:00Z", () => stop(mia, timer.id));
    expect(
      parts.map(({ day, startTime, endTime, durationSeconds }) => [day, startTime, endTime, durationSeconds]),
    ).toEqual([
      ["2026-10-24", "22:00:00", "00:00:00", 7_200],
      ["2026-10-25", "00:00:00", "00:00:00", 90_000],
      ["2026-10-26", "00:00:00", "01:30:00", 5_400],
    ]);
    expect(new Set(parts.map(({ splitId }) => splitId))).toEqual(new Set([timer.id]));
    expect(parts.every(({ note }) => note === "Nachtschicht")).toBe(true);
  });

  it("goes by the zone it was started in, wherever one is by now", async () => {
    const { timer } = await withClock("2026-11-20T22:30:00Z", () => start(mia));
    const traveller = { ...mia, timeZone: "America/New_York" } as Actor;
    const parts = await withClock("2026-11-20T23:30:00Z", () => stop(traveller, timer.id));
    expect(parts.map(({ day }) => day)).toEqual(["2026-11-20", "2026-11-21"]);
  });

  it("takes a corrected time, and no impossible one", async () => {
    const { timer } = await withClock("2026-11-20T16:00:00Z", () => start(mia));
    await withClock("2026-11-21T08:00:00Z", async () => {
      const correct = (day: string, endTime: string) => stop(mia, timer.id, { day, endTime });
      await expect(correct("2026-11-20", "16:59")).rejects.toMatchObject({
        field: "endTime",
        code: "end-before-start",
      });
      await expect(correct("2026-11-21", "09:30")).rejects.toMatchObject({ field: "endTime", code: "in-the-future" });
      expect(await correct("2026-11-20", "18:15")).toMatchObject([{ durationSeconds: 4_500, endTime: "18:15:00" }]);
    });
  });
});

describe("the running timer", () => {
  it("can be changed and moved to another project", async () => {
    const { timer } = await start(mia, { taskId: project.taskId("Konzept") });
    const other = await aProject(agency.db, { members: [mia] });
    const changed = await changeTimer(mia, { id: timer.id, projectId: other.id, note: "doch hier", billable: false });
    expect(changed).toMatchObject({ note: "doch hier", billable: false, on: { projectId: other.id, taskId: null } });
    expect(await running()).toEqual(changed);
  });

  it("can be discarded, and leaves no time, only its event", async () => {
    const { timer } = await start(mia, { note: "Versehen" });
    await discardTimer(mia, timer);
    expect(await entriesOf(mia)).toEqual([]);
    await expect(discardTimer(mia, timer)).rejects.toThrow("timer-not-running");
    const event = await agency.db.event.findFirst({ where: { action: "timer.discarded" }, include: { detail: true } });
    expect(event?.detail?.data).toMatchObject({ before: { note: "Versehen" } });
  });
});

it("what runs is told with everything it belongs to, as when it was started", async () => {
  const [client, activity] = [await aClient(agency.db), await anActivity(agency.db)];
  const whole = await aProject(agency.db, {
    tasks: ["Konzept"],
    members: [mia],
    clientId: client.id,
    activityIds: [activity.id],
  });
  const on = { projectId: whole.id, taskId: whole.taskId("Konzept"), activityId: activity.id, note: "Entwurf" };
  for (const fields of [on, {}]) {
    const { timer } = await start(mia, fields);
    expect(await running()).toEqual(timer);
    expect(timer.on.clientName).toBe("projectId" in fields ? client.name : null);
    await stop(mia, timer.id);
  }
});
