"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { mergedChanges } from "@/components/calendar/merged-changes";
import { type Overlay, overlaid, stillAhead, withKept } from "@/components/calendar/overlay";
import { useQueues } from "@/components/calendar/use-queues";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { ChangeTimeEntryInput, CreateTimeEntryInput, TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";
import type { NewWrite } from "@/lib/unsent/send-or-keep";
import { entryKey } from "@/lib/unsent/subject";

export type Changes = Omit<ChangeTimeEntryInput, "id" | "version">;
export type NewTimes = Pick<
  CreateTimeEntryInput,
  "day" | "durationSeconds" | "startTime" | "endTime" | "startedAt" | "endedAt"
>;

type Waiting = { changes: Changes; shown: ShownEntry; done: Promise<Refusal | null> };

const URL = "/api/v1/time-entries";

/**
 * The entries on the page: each write shows at once and goes to the server in its turn. Changes of one entry that
 * follow each other faster than the server answers become one.
 */
export function useCalendarEntries(loaded: readonly TimeEntryView[]) {
  const router = useRouter();
  const { sendOrKeep, groups } = useUnsent();
  const [overlay, setOverlay] = useState<Overlay>(new Map());
  const settled = useRef(new Map<string, ShownEntry>());
  const waiting = useRef(new Map<string, Waiting>());
  /** Written since the last load. */
  const fresh = useRef(new Set<string>());
  const queues = useQueues(() => router.refresh());
  const entries = useMemo(() => withKept(overlaid(loaded, overlay), groups), [loaded, overlay, groups]);

  const forgetKnown = useEffectEvent(() => {
    const wasFresh = new Set(fresh.current);
    fresh.current.clear();
    const { isBusy } = queues;
    setOverlay((before) => stillAhead(before, loaded, { isBusy, isFresh: (id) => wasFresh.has(id) }));
    for (const id of settled.current.keys()) if (!queues.isBusy(id)) settled.current.delete(id);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new load is what makes the page forget what it knew better
  useEffect(() => forgetKnown(), [loaded]);

  const show = (id: string, shown: readonly ShownEntry[]) => setOverlay((before) => new Map(before).set(id, shown));

  const write = async (
    request: Pick<NewWrite, "method" | "url" | "body">,
    entry: ShownEntry,
    { shown, before }: { shown: readonly ShownEntry[]; before: readonly ShownEntry[] },
  ): Promise<Refusal | null> => {
    const label = `${lineName(entry.on)} · ${formatDuration(entry.durationSeconds)}`;
    const subject = { key: entryKey(entry.id), entry: { id: entry.id, shown: shown[0] ?? null } };
    const receiptId = uuidv7();
    const outcome = await sendOrKeep<{ entries: TimeEntryView[] } | null>({ ...request, label, subject, receiptId });
    if (outcome.status === "sent") fresh.current.add(entry.id);
    const answered = outcome.status === "sent" ? (outcome.answer?.entries ?? []) : before;
    // What follows what was kept is made on what that will have made.
    for (const one of outcome.status === "kept" ? shown : answered) settled.current.set(one.id, one);
    // What was kept is shown as such from what is kept; what has been asked for meanwhile stays on the page.
    if (!waiting.current.has(entry.id)) show(entry.id, answered);
    return outcome.status === "refused" ? outcome.refusal : null;
  };

  return {
    entries,
    /** As the last write left it, while this page knows. */
    findSettled: (id: string) => settled.current.get(id),
    create: (entry: ShownEntry, times: NewTimes) => {
      const { id, note, billable } = entry;
      const { projectId, taskId, activityId } = entry.on;
      const body = { id, projectId, taskId, activityId, note, billable, ...times };
      show(id, [entry]);
      return queues.add(id, () => write({ method: "POST", url: URL, body }, entry, { shown: [entry], before: [] }));
    },
    change: (entry: ShownEntry, changes: Changes, preview: TimeEntryView): Promise<Refusal | null> => {
      const { id } = entry;
      const waits = waiting.current.get(id);
      show(id, [preview]);
      if (waits) {
        Object.assign(waits, { changes: mergedChanges(waits.changes, changes), shown: preview });
        return waits.done;
      }
      if (!settled.current.has(id)) settled.current.set(id, entry);
      const next: Waiting = { changes, shown: preview, done: Promise.resolve(null) };
      waiting.current.set(id, next);
      next.done = queues.add(id, () => {
        waiting.current.delete(id);
        const before = settled.current.get(id) ?? entry;
        const body = { version: before.version, ...next.changes };
        const shown = [{ ...next.shown, version: before.version + 1 }];
        return write({ method: "PATCH", url: `${URL}/${id}`, body }, next.shown, { shown, before: [before] });
      });
      return next.done;
    },
    remove: (entry: ShownEntry) => {
      show(entry.id, []);
      return queues.add(entry.id, () => {
        const before = settled.current.get(entry.id) ?? entry;
        const request = { method: "DELETE", url: `${URL}/${entry.id}`, body: { version: before.version } } as const;
        return write(request, before, { shown: [], before: [before] });
      });
    },
    restore: (entry: ShownEntry) => {
      show(entry.id, [entry]);
      const request = { method: "POST", url: `${URL}/${entry.id}/restore`, body: {} } as const;
      return queues.add(entry.id, () => write(request, entry, { shown: [entry], before: [] }));
    },
  };
}
