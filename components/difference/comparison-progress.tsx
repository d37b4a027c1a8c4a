"use client";

import { WorkProgress } from "@/components/progress/work-progress";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Comparison } from "@/lib/restores/difference/state";

/** How far a comparison is. Needs the namespace "difference". */
export function ComparisonProgress({ id, start }: { id: string; start: Comparison }) {
  const t = useTranslations("difference.progress");
  return (
    <WorkProgress<Comparison>
      address={`/api/v1/restores/${id}/comparison`}
      start={start}
      isUnderWay={({ status }) => status === "running"}
      label={t("label")}
      countedText={(counts) => t("rows", counts)}
      note={t("leave")}
    />
  );
}
