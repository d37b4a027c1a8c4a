import { v7 as uuidv7 } from "uuid";
import type { EntryStanding, TimeEntryView } from "@/lib/time-entries/schema";
import type { KeptWrite } from "@/lib/unsent/kept-writes";
import type { KeptGroup } from "@/lib/unsent/rules";
import type { Write } from "@/lib/unsent/send";
import { entryKey } from "@/lib/unsent/subject";

/** How the person's value can be kept beside what is stored now. */
export type Insisting =
  /** In the place of what is stored. */
  | { how: "replace"; write: KeptWrite }
  /** Several or timed entries are never overwritten by a number: it becomes one more. */
  | { how: "add"; write: KeptWrite }
  /** It wanted gone what is gone. */
  | { how: "nothing-left" }
  | { how: "impossible" };

const URL = "/api/v1/time-entries";

/** What to send when the person keeps theirs, knowing what is stored now. */
export function insistOn({ last, writes }: KeptGroup, { entries }: EntryStanding): Insisting {
  const { subject } = last;
  const mine = subject?.entry?.shown ?? null;
  const isCell = last.url.endsWith("/timesheet/cell");
  const theirs = entries.find(({ id }) => id === subject?.entry?.id) ?? (isCell ? entries[0] : undefined);
  if (!theirs) return mine ? { how: "replace", write: creation(last, mine) } : { how: "nothing-left" };
  const isOneNumber = entries.length === 1 && theirs.startTime === null;
  if (isCell && !isOneNumber) return mine ? { how: "add", write: creation(last, mine) } : { how: "impossible" };

  const { id, version } = theirs;
  const url = `${URL}/${id}`;
  if (!mine) return { how: "replace", write: following(last, { method: "DELETE", url, body: { version } }, id, null) };
  const typed = isCell
    ? { durationSeconds: mine.durationSeconds }
    : Object.assign({}, ...writes.map(({ body }) => body));
  const shown = isCell ? { ...theirs, durationSeconds: mine.durationSeconds } : { ...mine, id };
  return { how: "replace", write: following(last, { method: "PATCH", url, body: { ...typed, version } }, id, shown) };
}

function creation(last: KeptWrite, mine: TimeEntryView): KeptWrite {
  const id = uuidv7();
  const { day, durationSeconds, startTime, endTime, note, billable, on } = mine;
  const { projectId, taskId, activityId } = on;
  const times = startTime && endTime ? { startTime, endTime } : { durationSeconds };
  const body = { id, day, ...times, projectId, taskId, activityId, note, billable };
  return following(last, { method: "POST", url: URL, body }, id, { ...mine, id });
}

function following(
  { label, subject }: KeptWrite,
  request: Omit<Write, "receiptId">,
  id: string,
  shown: TimeEntryView | null,
): KeptWrite {
  const about = { key: entryKey(id), entry: { id, shown }, cell: subject?.cell };
  return { ...request, receiptId: uuidv7(), label, subject: about, reason: "offline" };
}
