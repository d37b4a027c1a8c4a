"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { v7 as uuidv7 } from "uuid";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { formatDuration } from "@/lib/time/duration";
import type { EntryView, RowView } from "@/lib/timesheets/rules";
import type { NewWrite, Outcome } from "@/lib/unsent/send-or-keep";

/** What an entry's form holds. A timed entry has start and end, "HH:MM" or "HH:MM:SS", and no duration of its own. */
export type EntryFields = {
  durationSeconds?: number;
  startTime?: string;
  endTime?: string;
  note: string;
  billable: boolean;
};

/** Writes single entries of a cell, which the page shows once the server has done so. `name` is the cell's. */
export function useEntryWrites(name: string) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep } = useUnsent();

  const send = async (write: Pick<NewWrite, "method" | "url" | "body" | "label">): Promise<Outcome<unknown>> => {
    const outcome = await sendOrKeep({ ...write, receiptId: uuidv7() });
    if (outcome.status === "sent") router.refresh();
    return outcome;
  };
  const labelOf = ({ durationSeconds }: EntryFields) =>
    durationSeconds === undefined ? name : `${name}: ${formatDuration(durationSeconds)}`;

  const restore = async (entry: EntryView) => {
    const url = `/api/v1/time-entries/${entry.id}/restore`;
    const outcome = await send({ method: "POST", url, body: {}, label: `${common("undo")}: ${name}` });
    if (outcome.status === "refused") toast({ tone: "danger", message: outcome.refusal.message });
  };

  return {
    add: (row: RowView, day: string, fields: EntryFields) => {
      const { projectId, taskId, activityId } = row;
      const body = { id: uuidv7(), projectId, taskId, activityId, day, ...fields };
      return send({ method: "POST", url: "/api/v1/time-entries", body, label: labelOf(fields) });
    },
    change: ({ id, version }: EntryView, fields: EntryFields) =>
      send({
        method: "PATCH",
        url: `/api/v1/time-entries/${id}`,
        body: { version, ...fields },
        label: labelOf(fields),
      }),
    remove: async (entry: EntryView) => {
      const url = `/api/v1/time-entries/${entry.id}`;
      const outcome = await send({ method: "DELETE", url, body: {}, label: `${t("deleteEntry")}: ${name}` });
      if (outcome.status === "sent") {
        const undo = { label: common("undo"), onSelect: () => void restore(entry) };
        toast({ message: t("deleted", { cell: name }), action: undo });
      }
      return outcome;
    },
  };
}
