import type { NewTimes } from "@/components/calendar/use-calendar-entries";
import type { FieldErrors } from "@/components/time-entries/entry-draft";
import type { FieldsDraft } from "@/components/time-entries/entry-fields";
import type { InstantSpan } from "@/lib/calendar/axis";
import { parseDuration } from "@/lib/time/duration";

type NewErrors = FieldErrors & { projectId?: "required" };

/** When a new entry was, or what is missing. Times that stayed as they were drawn are the instants that were drawn. */
export function newTimesOf(
  before: FieldsDraft,
  draft: FieldsDraft,
  drawn: InstantSpan | null,
): { ok: true; times: NewTimes; durationSeconds: number } | { ok: false; errors: NewErrors } {
  const { day, startTime, endTime } = draft;
  const parsed = parseDuration(draft.duration);
  const isTimed = startTime !== "" || endTime !== "";
  const errors: NewErrors = {
    ...(draft.on ? {} : { projectId: "required" }),
    ...(parsed.ok && parsed.seconds > 0 ? {} : { duration: durationError(parsed) }),
    ...(isTimed && startTime === "" ? { startTime: "time" } : {}),
    ...(isTimed && endTime === "" ? { endTime: "time" } : {}),
    ...(day === "" ? { day: "day" } : {}),
  };
  if (!parsed.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const { seconds: durationSeconds } = parsed;
  const isAsDrawn = day === before.day && startTime === before.startTime && endTime === before.endTime;
  if (!isTimed) return { ok: true, times: { day, durationSeconds }, durationSeconds };
  if (!drawn || !isAsDrawn) return { ok: true, times: { day, startTime, endTime }, durationSeconds };
  const instants = { startedAt: new Date(drawn.fromMs), endedAt: new Date(drawn.toMs) };
  return { ok: true, times: { day, ...instants }, durationSeconds };
}

function durationError(parsed: ReturnType<typeof parseDuration>) {
  if (parsed.ok || parsed.reason === "empty") return "required";
  return parsed.reason === "too-long" ? "duration-too-long" : "duration";
}
