import { v7 as uuidv7 } from "uuid";
import { afterEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { systemActor } from "@/lib/jobs/system-actor";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { startTimer, stopTimer } from "@/lib/timers/commands";
import { remindLongTimers } from "@/lib/timers/reminding";

const agency = anAgency();
const system = () => systemActor(agency.agency, "timer-reminders");

afterEach(async () => {
  await agency.db.timeEntry.deleteMany();
  await agency.db.outboxMessage.deleteMany();
});

async function startedAt(time: string, actor?: Actor): Promise<{ actor: Actor; id: string }> {
  const mia = actor ?? (await agency.actor("member"));
  const { id: projectId } = await aProject(agency.db, { members: [mia] });
  const id = uuidv7();
  const work = { id, projectId, taskId: null, activityId: null, note: "" };
  await withClock(`2026-11-20T${time}Z`, () => startTimer(mia, work));
  return { actor: mia, id };
}

const remindAt = (time: string) => withClock(`2026-11-20T${time}Z`, () => remindLongTimers(system()));
const mails = () => agency.db.outboxMessage.findMany({ select: { kind: true, payload: true } });

describe("reminding of long timers", () => {
  it("is for the system only", async () => {
    await expect(remindLongTimers(await agency.actor("owner"))).rejects.toThrow("forbidden");
  });

  it("does not happen before 10 hours, nor for a timer that was stopped", async () => {
    const { actor, id } = await startedAt("08:00:00");
    await startedAt("08:00:01");
    await withClock("2026-11-20T17:00:00Z", () => stopTimer(actor, { id }));
    expect(await remindAt("18:00:00")).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it("happens once a timer, also with two workers at once", async () => {
    const { actor, id } = await startedAt("08:00:00");
    const counts = await Promise.all([remindAt("18:00:00"), remindAt("18:00:00"), remindAt("18:00:00")]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await remindAt("19:00:00")).toBe(0);
    expect(await mails()).toEqual([
      { kind: "mail", payload: { template: "timer-reminder", memberId: actor.memberId, timeEntryId: id } },
    ]);
  });

  it("spares those who have left", async () => {
    const { actor } = await startedAt("08:00:00");
    await agency.db.member.update({
      where: { id: actor.memberId as string },
      data: { status: "deactivated", deactivatedAt: new Date() },
    });
    expect(await remindAt("18:00:00")).toBe(0);
  });
});
