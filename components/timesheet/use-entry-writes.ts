"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { v7 as uuidv7 } from "uuid";
import type { EntryDraft } from "@/components/time-entries/entry-draft";
import type { EntryChanges } from "@/components/timesheet/entry-form";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import type { EntryView } from "@/lib/timesheets/schema";
import type { Refusal } from "@/lib/unsent/send";
import type { NewWrite } from "@/lib/unsent/send-or-keep";

type Write = Pick<NewWrite, "method" | "url" | "body" | "label">;

/** Writes single entries of a cell, which the page shows once the server has done so. `name` is the cell's. */
export function useEntryWrites(name: string) {
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
      return send({ method: "POST", url: "/api/v1/time-entries", body, label: `${name}: ${duration}` });
    },
    change: ({ id, version }: EntryView, changes: EntryChanges, { duration }: EntryDraft) => {
      const url = `/api/v1/time-entries/${id}`;
      return send({ method: "PATCH", url, body: { version, ...changes }, label: `${name}: ${duration}` });
    },
    remove: async (entry: EntryView) => {
      const url = `/api/v1/time-entries/${entry.id}`;
      const refusal = await send({ method: "DELETE", url, body: {}, label: `${t("deleteEntry")}: ${name}` });
      if (refusal) return refusal;
      const undo = { label: common("undo"), onSelect: () => void restore(entry) };
      toast({ message: t("deleted", { cell: name }), action: undo });
      return null;
    },
  };
}
