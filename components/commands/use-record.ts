"use client";

import { useRouter } from "next/navigation";
import { v7 as uuidv7 } from "uuid";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { WorkMatch } from "@/lib/quick-line/match";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { Day } from "@/lib/time/weeks";
import type { TimeEntryView } from "@/lib/time-entries/schema";
import type { Refusal } from "@/lib/unsent/send";
import { entryKey } from "@/lib/unsent/subject";

const URL = "/api/v1/time-entries";

/** Records what was understood, and offers to take it back. Gives what the server has against it, if anything. */
export function useRecord() {
  const t = useTranslations("commands");
  const format = useFormatter();
  const router = useRouter();
  const toast = useToast();
  const { sendOrKeep } = useUnsent();

  return async ({ on, activityName, note }: WorkMatch, durationSeconds: number, day: Day): Promise<Refusal | null> => {
    const id = uuidv7();
    const { projectId, taskId, activityId, billableDefault } = on;
    const told = { duration: formatDuration(durationSeconds), work: lineName(on) };
    const label = `${told.work} · ${told.duration}`;
    const body = { id, day, durationSeconds, projectId, taskId, activityId, note, billable: billableDefault };
    const work = { on, activityName, note, billable: billableDefault, durationSeconds };
    const entry: TimeEntryView = { id, version: 1, day, ...work, startTime: null, endTime: null, splitId: null };
    const write = async (method: "POST" | "DELETE", url: string, sent: Record<string, unknown>) => {
      const subject = { key: entryKey(id), entry: { id, shown: method === "POST" ? entry : null } };
      const outcome = await sendOrKeep({ method, url, body: sent, receiptId: uuidv7(), label, subject });
      if (outcome.status === "sent") router.refresh();
      return outcome.status === "refused" ? outcome.refusal : null;
    };
    const takeBack = async () => {
      const refusal = await write("DELETE", `${URL}/${id}`, { version: entry.version });
      toast(refusal ? { tone: "danger", message: refusal.message } : { message: t("recordedUndone", told) });
    };

    const refusal = await write("POST", URL, body);
    if (refusal) return refusal;
    const dayName = format.dateTime(new Date(day), {
      weekday: "long",
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    });
    const message = t("recorded", { ...told, day: dayName });
    toast({ message, action: { label: t("undo"), onSelect: () => void takeBack() } });
    return null;
  };
}
