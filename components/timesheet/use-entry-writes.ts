"use client";

import { useRouter } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import type { EntryDraft } from "@/components/time-entries/entry-draft";
import type { EntryChanges } from "@/components/timesheet/entry-form";
import { entrySubject, rowIds } from "@/components/timesheet/kept-week";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import type { EntryView, RowView } from "@/lib/timesheets/schema";
import type { Refusal } from "@/lib/unsent/send";
import type { NewWrite } from "@/lib/unsent/send-or-keep";
import { entryKey } from "@/lib/unsent/subject";

type Write = Pick<NewWrite, "method" | "url" | "body" | "label" | "subject">;

/** Writes single entries of a cell, which the page shows once the server has done so. `name` is the cell's. */
export function useEntryWrites(name: string, row: RowView) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep } = useUnsent();

  const send = async (write: Write): Promise<Refusal | null> => {
    const outcome = await sendOrKeep({ ...write, receiptId: uuidv7() });
    if (outcome.status === "sent") router.refresh();
    return outcome.status === "refused" ? outcome.refusal : null;
  };
  const restore = async ({ id }: EntryView) => {
    const url = `/api/v1/time-entries/${id}/restore`;
    const refusal = await send({ method: "POST", url, body: {}, label: `${common("undo")}: ${name}` });
    if (refusal) toast({ tone: "danger", message: refusal.message });
  };

  return {
    add: ({ durationSeconds }: EntryChanges, { on, day, note, billable, duration }: EntryDraft) => {
      const { projectId, taskId, activityId } = on;
      const body = { id: uuidv7(), projectId, taskId, activityId, day, durationSeconds, note, billable };
      const times = { durationSeconds: durationSeconds ?? 0, startedAt: null, startTime: null, endTime: null };
      const subject = entrySubject(row, { ...body, ...times, version: 1 });
      return send({ method: "POST", url: "/api/v1/time-entries", body, label: `${name}: ${duration}`, subject });
    },
    change: (entry: EntryView, changes: EntryChanges, { duration, note, billable, startTime, endTime }: EntryDraft) => {
      const { id, version } = entry;
      const durationSeconds = changes.durationSeconds ?? entry.durationSeconds;
      const times = { durationSeconds, startTime: startTime || null, endTime: endTime || null };
      const subject = entrySubject(row, { ...entry, ...times, note, billable });
      const url = `/api/v1/time-entries/${id}`;
      return send({ method: "PATCH", url, body: { version, ...changes }, label: `${name}: ${duration}`, subject });
    },
    remove: async (entry: EntryView) => {
      const url = `/api/v1/time-entries/${entry.id}`;
      const { id, version, day } = entry;
      const subject = { key: entryKey(id), entry: { id, shown: null }, cell: { ...rowIds(row), day } };
      const label = `${t("deleteEntry")}: ${name}`;
      const refusal = await send({ method: "DELETE", url, body: { version }, label, subject });
      if (refusal) return refusal;
      const undo = { label: common("undo"), onSelect: () => void restore(entry) };
      toast({ message: t("deleted", { cell: name }), action: undo });
      return null;
    },
  };
}
