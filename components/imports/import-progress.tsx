"use client";

import { WorkProgress } from "@/components/progress/work-progress";
import { useTranslations } from "@/lib/i18n/use-words";
import type { getImportProgress } from "@/lib/imports/queries";

type State = Awaited<ReturnType<typeof getImportProgress>>;

/** How far the check or the run of an import is. Needs the namespace "imports". */
export function ImportProgress({ id, start }: { id: string; start: State & { status: "checking" | "running" } }) {
  const t = useTranslations("imports.progress");
  return (
    <WorkProgress<State>
      address={`/api/v1/imports/${id}`}
      start={start}
      isUnderWay={({ status }) => status === start.status}
      label={t(start.status)}
      countedText={(counts) => t(start.status === "checking" ? "lines" : "entries", counts)}
      note={t("leave")}
    />
  );
}
