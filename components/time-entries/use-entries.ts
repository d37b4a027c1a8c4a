"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { ChangeTimeEntryInput, TimeEntryView, WorkedLine } from "@/lib/time-entries/schema";
import type { KeptGroup } from "@/lib/unsent/rules";
import type { Refusal } from "@/lib/unsent/send";
import type { NewWrite } from "@/lib/unsent/send-or-keep";
import { entryKey } from "@/lib/unsent/subject";

/** `unsent`: why the server does not know it like this. */
export type ShownEntry = TimeEntryView & { unsent?: KeptGroup["state"] };

type Changes = Omit<ChangeTimeEntryInput, "id" | "version">;

const URL = "/api/v1/time-entries";

/** A day's entries, newest first: each write shows at once, and is undone or kept when the server says no or nothing. */
export function useEntries(initial: readonly TimeEntryView[], day: string) {
  const t = useTranslations("entries");
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep, groups } = useUnsent();
  const [state, setState] = useState<{ entries: readonly ShownEntry[]; from: unknown }>({
    entries: initial,
    from: initial,
  });
  // The server's news replace what was shown meanwhile.
  if (state.from !== initial) setState({ entries: initial, from: initial });

  /** Puts the first entry's place to the others' use. */
  const replace = (id: string, by: readonly ShownEntry[]) =>
    setState(({ entries, from }) => {
      const shown = by.filter((entry) => entry.day === day);
      const isThere = entries.some((entry) => entry.id === id);
      return {
        entries: isThere ? entries.flatMap((entry) => (entry.id === id ? shown : entry)) : [...shown, ...entries],
        from,
      };
    });

  const write = async (
    request: Omit<NewWrite, "receiptId" | "label" | "subject">,
    entry: TimeEntryView,
    { shown, before }: { shown: ShownEntry[]; before: ShownEntry[] },
  ): Promise<Refusal | null> => {
    replace(entry.id, shown);
    const label = `${lineName(entry.on)} · ${formatDuration(entry.durationSeconds)}`;
    const subject = { key: entryKey(entry.id), entry: { id: entry.id, shown: shown[0] ?? null } };
    const receiptId = uuidv7();
    const outcome = await sendOrKeep<{ entries: TimeEntryView[] } | null>({ ...request, label, subject, receiptId });
    if (outcome.status === "refused") {
      replace(entry.id, before);
      return outcome.refusal;
    }
    // What was kept is shown as such from what is kept; the server's state stands beneath it.
    if (outcome.status !== "sent") replace(entry.id, before);
    else {
      if (outcome.answer) replace(entry.id, outcome.answer.entries);
      router.refresh();
    }
    return null;
  };

  const restore = async (entry: ShownEntry) => {
    const request = { method: "POST", url: `${URL}/${entry.id}/restore`, body: {} } as const;
    const refusal = await write(request, entry, { shown: [entry], before: [] });
    if (refusal) toast({ tone: "danger", message: refusal.message });
  };

  const create = (entry: TimeEntryView) => {
    const { id, note, billable, durationSeconds } = entry;
    const { projectId, taskId, activityId } = entry.on;
    const body = { id, day: entry.day, durationSeconds, projectId, taskId, activityId, note, billable };
    return write({ method: "POST", url: URL, body }, entry, { shown: [entry], before: [] });
  };

  const remove = async (entry: ShownEntry) => {
    const request = { method: "DELETE", url: `${URL}/${entry.id}`, body: { version: entry.version } } as const;
    const refusal = await write(request, entry, { shown: [], before: [entry] });
    if (refusal) toast({ tone: "danger", message: refusal.message });
    else toast({ message: t("deleted"), action: { label: t("undo"), onSelect: () => void restore(entry) } });
  };

  return {
    entries: withKept(state.entries, day, groups),
    create,
    /** The same work as long again, on this day; when it was, nobody says. */
    repeat: async ({ on, activityName, note, billable, durationSeconds }: WorkedLine) => {
      const times = { startTime: null, endTime: null, splitId: null };
      const work = { on, activityName, note, billable, durationSeconds };
      const entry: TimeEntryView = { id: uuidv7(), version: 1, day, ...work, ...times };
      const refusal = await create(entry);
      if (refusal) return toast({ tone: "danger", message: refusal.message });
      const message = t("duplicated", { duration: formatDuration(durationSeconds), name: lineName(on) });
      toast({ message, action: { label: t("undo"), onSelect: () => void remove(entry) } });
    },
    change: (entry: ShownEntry, changes: Changes, preview: TimeEntryView) => {
      const body = { version: entry.version, ...changes };
      return write({ method: "PATCH", url: `${URL}/${entry.id}`, body }, preview, {
        shown: [preview],
        before: [entry],
      });
    },
    remove,
  };
}

/** The day's entries with what has not reached the server: new ones first, changed ones in their places. */
function withKept(stored: readonly ShownEntry[], day: string, groups: readonly KeptGroup[]): readonly ShownEntry[] {
  let entries = stored;
  for (const { state, last } of groups) {
    if (!last.subject?.entry) continue;
    const { id, shown } = last.subject.entry;
    const now = shown?.day === day ? [{ ...shown, unsent: state }] : [];
    const isThere = entries.some((entry) => entry.id === id);
    entries = isThere ? entries.flatMap((entry) => (entry.id === id ? now : entry)) : [...now, ...entries];
  }
  return entries;
}
