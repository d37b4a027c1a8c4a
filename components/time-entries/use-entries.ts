"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { ChangeTimeEntryInput, TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";
import type { NewWrite } from "@/lib/unsent/send-or-keep";

export type ShownEntry = TimeEntryView & { unsent?: boolean };

type Changes = Omit<ChangeTimeEntryInput, "id" | "version">;

const URL = "/api/v1/time-entries";

/** A day's entries, newest first: each write shows at once, and is undone or kept when the server says no or nothing. */
export function useEntries(initial: readonly TimeEntryView[], day: string) {
  const t = useTranslations("entries");
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep } = useUnsent();
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
    request: Omit<NewWrite, "receiptId" | "label">,
    entry: TimeEntryView,
    { shown, before }: { shown: ShownEntry[]; before: ShownEntry[] },
  ): Promise<Refusal | null> => {
    replace(entry.id, shown);
    const label = `${lineName(entry.on)} · ${formatDuration(entry.durationSeconds)}`;
    const outcome = await sendOrKeep<{ entries: TimeEntryView[] } | null>({ ...request, label, receiptId: uuidv7() });
    if (outcome.status === "refused") {
      replace(entry.id, before);
      return outcome.refusal;
    }
    if (outcome.status === "kept")
      replace(
        entry.id,
        shown.map((one) => ({ ...one, unsent: true })),
      );
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

  return {
    entries: state.entries,
    create: (entry: TimeEntryView) => {
      const { id, note, billable, durationSeconds } = entry;
      const { projectId, taskId, activityId } = entry.on;
      const body = { id, day: entry.day, durationSeconds, projectId, taskId, activityId, note, billable };
      return write({ method: "POST", url: URL, body }, entry, { shown: [entry], before: [] });
    },
    change: (entry: ShownEntry, changes: Changes, preview: TimeEntryView) => {
      const body = { version: entry.version, ...changes };
      return write({ method: "PATCH", url: `${URL}/${entry.id}`, body }, preview, {
        shown: [preview],
        before: [entry],
      });
    },
    remove: async (entry: ShownEntry) => {
      const request = { method: "DELETE", url: `${URL}/${entry.id}`, body: {} } as const;
      const refusal = await write(request, entry, { shown: [], before: [entry] });
      if (refusal) toast({ tone: "danger", message: refusal.message });
      else toast({ message: t("deleted"), action: { label: t("undo"), onSelect: () => void restore(entry) } });
    },
  };
}
