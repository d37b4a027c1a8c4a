"use client";

import { WorkProgress } from "@/components/progress/work-progress";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RestoreProgress as State } from "@/lib/restores/queries";

export type WorkedStatus = "approved" | "loading" | "switching" | "undoing";

/** How far the worker is with a restore, of which only loading is counted. Needs the namespace "restores". */
export function RestoreProgress({ id, start }: { id: string; start: State & { status: WorkedStatus } }) {
  const t = useTranslations("restores.progress");
  return (
    <WorkProgress<State>
      address={`/api/v1/restores/${id}`}
      start={start}
      isUnderWay={({ status }) => status === start.status}
      label={t(start.status)}
      countedText={start.status === "loading" ? (counts) => t("rows", counts) : undefined}
    />
  );
}
