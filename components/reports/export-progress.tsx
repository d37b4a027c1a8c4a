"use client";

import { WorkProgress } from "@/components/progress/work-progress";
import { Panel } from "@/components/ui/panel";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ExportProgress as State } from "@/lib/reports/exports";

/** How far the worker is with a file. Needs the namespaces "common" and "reports". */
export function ExportProgress({ id, start }: { id: string; start: State }) {
  const t = useTranslations("reports.exports");
  return (
    <Panel className="mb-4">
      <WorkProgress<State>
        address={`/api/v1/reports/exports/${id}`}
        start={start}
        isUnderWay={({ status }) => status === "waiting" || status === "running"}
        label={t("progress")}
        countedText={(counts) => t("rows", counts)}
        note={t("leave")}
      />
    </Panel>
  );
}
