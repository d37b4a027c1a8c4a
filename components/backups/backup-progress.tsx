"use client";

import { WorkProgress } from "@/components/progress/work-progress";
import type { SnapshotProgress } from "@/lib/backups/queries";
import { useTranslations } from "@/lib/i18n/use-words";

/** How far a snapshot is. Needs the namespace "backups". */
export function BackupProgress({ start }: { start: SnapshotProgress }) {
  const t = useTranslations("backups.progress");
  return (
    <WorkProgress<SnapshotProgress>
      address="/api/v1/backups/progress"
      start={start}
      isUnderWay={({ id, status }) => id === start.id && status === "running"}
      label={t("running")}
      countedText={(counts) => t("rows", counts)}
      note={t("leave")}
    />
  );
}
