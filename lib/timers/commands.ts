import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { DomainError, FieldError } from "@/lib/errors/domain-error";
import { holdActive } from "@/lib/members/locking";
import { requireRecordable } from "@/lib/recordables/require-recordable";
import { now } from "@/lib/time/clock";
import { dayOf, localToInstant } from "@/lib/time/zones";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import { toLog } from "@/lib/time-entries/stored-entry";
import { viewTimeEntries } from "@/lib/time-entries/view";
import { decideEnd, decideStart } from "@/lib/timers/rules";
import { findRunning, requireRunning, stopRunning } from "@/lib/timers/running-entry";
import type { ChangeTimerInput, StartTimerInput, StopTimerInput, TimerView } from "@/lib/timers/schema";
import { timerSelect, toTimerView } from "@/lib/timers/view";

/**
 * Starts the actor's timer and ends the one that ran. Of several starts at once one succeeds, because the database
 * allows one running entry a member; the others are told "timer-already-running". Throws "project-closed", and
 * "signed-out" when the member is deactivated meanwhile, because nobody would stop it.
 */
export async function startTimer(
  actor: Actor,
  input: StartTimerInput,
): Promise<{ timer: TimerView; stopped: TimeEntryView[] }> {
  const { id, projectId, taskId, activityId, note, startedAt: wish } = input;
  return writeAs(actor, "time-entry:write:own", async ({ tx, record }) => {
    const start = decideStart(wish, now());
    if (!start.ok) throw new FieldError("startedAt", start.code);
    await holdActive(tx, actor);
    const { billableDefault } = await requireRecordable(tx, actor, { projectId, taskId, activityId });
    const running = await findRunning(tx, actor);
    const isLate = running !== null && start.at < running.startedAt;
    // A start that was kept in a browser does not stop what was started later.
    if (isLate && wish) throw new DomainError("timer-already-running");
    // Otherwise the clock was put back: the new timer begins where the old one ends.
    const startedAt = isLate ? running.startedAt : start.at;
    const stoppedIds = running && (await stopRunning({ tx, record }, running, startedAt));
    if (running && !stoppedIds) throw new DomainError("timer-already-running");
    const timer = await tx.timeEntry.create({
      data: {
        ...{ id, projectId, taskId, activityId, note, startedAt },
        memberId: memberIdOf(actor),
        billable: input.billable ?? billableDefault,
        day: new Date(dayOf(startedAt, actor.timeZone)),
        timeZone: actor.timeZone,
      },
      select: timerSelect,
    });
    await record("timer.started", { kind: "time-entry", id }, { after: { projectId, taskId, activityId, note } });
    return { timer: toTimerView(timer), stopped: stoppedIds ? await viewTimeEntries(tx, stoppedIds) : [] };
  });
}

/**
 * Stops the timer, also on a project that has been closed since. Throws "timer-not-running" when it is not this one
 * that runs, and FieldError "endTime" for a corrected time before its start or in the future.
 */
export async function stopTimer(actor: Actor, input: StopTimerInput): Promise<TimeEntryView[]> {
  return writeAs(actor, "time-entry:write:own", async ({ tx, record }) => {
    const running = await requireRunning(tx, actor, input.id);
    const { day, endTime } = input;
    const wish = day && endTime ? localToInstant(day, endTime, running.timeZone) : input.endedAt;
    const end = decideEnd(running.startedAt, wish, now());
    if (!end.ok) throw new FieldError("endTime", end.code);
    const ids = await stopRunning({ tx, record }, running, end.at);
    if (!ids) throw new DomainError("timer-not-running");
    return viewTimeEntries(tx, ids);
  });
}

/** Changes what the running timer is for. Throws "timer-not-running" and, for another project, "project-closed". */
export async function changeTimer(actor: Actor, input: ChangeTimerInput): Promise<TimerView> {
  const { id } = input;
  return writeAs(actor, "time-entry:write:own", async ({ tx, record }) => {
    const before = await requireRunning(tx, actor, id);
    const { projectId = before.projectId, activityId = before.activityId } = input;
    const { taskId = projectId === before.projectId ? before.taskId : null } = input;
    const { note = before.note, billable = before.billable } = input;
    const isMoved = projectId !== before.projectId || taskId !== before.taskId || activityId !== before.activityId;
    if (isMoved) await requireRecordable(tx, actor, { projectId, taskId, activityId });
    const after = { projectId, taskId, activityId, note, billable };
    const { count } = await tx.timeEntry.updateMany({
      where: { id, durationSeconds: null },
      data: { ...after, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError("timer-not-running");
    const detail = { before: toLog(before), after };
    await record("time-entry.changed", { kind: "time-entry", id }, detail);
    return toTimerView(await tx.timeEntry.findUniqueOrThrow({ where: { id }, select: timerSelect }));
  });
}

/** Ends the timer and keeps nothing of its time. Throws "timer-not-running". */
export async function discardTimer(actor: Actor, { id }: { id: string }): Promise<void> {
  await writeAs(actor, "time-entry:write:own", async ({ tx, record }) => {
    const running = await requireRunning(tx, actor, id);
    const { count } = await tx.timeEntry.deleteMany({ where: { id, durationSeconds: null } });
    if (count === 0) throw new DomainError("timer-not-running");
    await record("timer.discarded", { kind: "time-entry", id }, { before: toLog(running) });
  });
}
