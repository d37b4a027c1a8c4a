import type { FieldErrorCode } from "@/lib/errors/domain-error";
import type { KnownRecordableView } from "@/lib/recordables/schema";
import { formatDuration, parseDuration } from "@/lib/time/duration";
import type { ChangeTimeEntryInput, TimeEntryView } from "@/lib/time-entries/schema";

/** An entry as it is being typed. */
export type EntryDraft = {
  on: KnownRecordableView;
  note: string;
  billable: boolean;
  day: string;
  duration: string;
  startTime: string;
  endTime: string;
};

export type FieldErrors = Partial<Record<"duration" | "startTime" | "endTime" | "day", FieldErrorCode>>;

const DAY_SECONDS = 86_400;

export function draftOf(entry: TimeEntryView): EntryDraft {
  const { on, note, billable, day } = entry;
  return {
    ...{ on, note, billable, day },
    duration: formatDuration(entry.durationSeconds),
    startTime: shortTime(entry.startTime),
    endTime: shortTime(entry.endTime),
  };
}

type DraftTimes = Pick<EntryDraft, "duration" | "startTime" | "endTime">;

/** A new duration moves the end of what has a start. */
export function withDuration<Draft extends DraftTimes>(draft: Draft, duration: string): Draft {
  const parsed = parseDuration(duration);
  const start = secondsOfDay(draft.startTime);
  if (!parsed.ok || start === null) return { ...draft, duration };
  return { ...draft, duration, endTime: timeOfDay((start + parsed.seconds) % DAY_SECONDS) };
}

/** A new start or end changes the duration; an end before the start is on the next day. */
export function withTimes<Draft extends DraftTimes>(
  draft: Draft,
  times: { startTime: string } | { endTime: string },
): Draft {
  const next = { ...draft, ...times };
  const start = secondsOfDay(next.startTime);
  const end = secondsOfDay(next.endTime);
  if (start === null || end === null) return next;
  return { ...next, duration: formatDuration((end - start + DAY_SECONDS) % DAY_SECONDS) };
}

/** What to send of a draft, or what is wrong with it. Only what was changed is sent, so that nothing else moves. */
export function changesOf(
  before: EntryDraft,
  draft: EntryDraft,
): { ok: true; changes: Omit<ChangeTimeEntryInput, "id" | "version"> } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const parsed = parseDuration(draft.duration);
  const isTimed = draft.startTime !== "" || draft.endTime !== "";
  const isSpanChanged = before.startTime !== draft.startTime || before.endTime !== draft.endTime;
  if (!parsed.ok) errors.duration = parsed.reason === "too-long" ? "duration-too-long" : "duration";
  if (isTimed && draft.startTime === "") errors.startTime = "time";
  if (isTimed && draft.endTime === "") errors.endTime = "time";
  if (!isTimed && before.startTime !== "") errors.startTime = "time";
  if (draft.day === "") errors.day = "day";
  if (!parsed.ok || Object.keys(errors).length > 0) return { ok: false, errors };

  const { projectId, taskId, activityId } = draft.on;
  return {
    ok: true,
    changes: {
      ...(isSameWork(before.on, draft.on) ? {} : { projectId, taskId, activityId }),
      ...(before.note === draft.note ? {} : { note: draft.note }),
      ...(before.billable === draft.billable ? {} : { billable: draft.billable }),
      ...(before.day === draft.day ? {} : { day: draft.day }),
      ...(isSpanChanged
        ? { startTime: draft.startTime, endTime: draft.endTime }
        : before.duration !== draft.duration && { durationSeconds: parsed.seconds }),
    },
  };
}

/** How the entry will look, while the server has not answered. */
export function previewOf(entry: TimeEntryView, draft: EntryDraft): TimeEntryView {
  const { on, note, billable, day, startTime, endTime } = draft;
  const parsed = parseDuration(draft.duration);
  const durationSeconds = parsed.ok ? parsed.seconds : entry.durationSeconds;
  return { ...entry, on, note, billable, day, durationSeconds, startTime: startTime || null, endTime: endTime || null };
}

function isSameWork(one: KnownRecordableView, other: KnownRecordableView): boolean {
  return one.projectId === other.projectId && one.taskId === other.taskId && one.activityId === other.activityId;
}

/** "09:00:00" as "09:00"; seconds stay where there are any. */
export function shortTime(time: string | null): string {
  return time?.replace(/^(\d\d:\d\d):00$/, "$1") ?? "";
}

function secondsOfDay(time: string): number | null {
  const [hours, minutes, seconds = "0"] = time.split(":");
  if (hours === undefined || minutes === undefined) return null;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function timeOfDay(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return shortTime(parts.map((part) => String(part).padStart(2, "0")).join(":"));
}
