"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLatestSnapshot } from "@/components/backups/use-latest-snapshot";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { SnapshotProgress } from "@/lib/backups/queries";

/** How far a snapshot is; the page is shown anew when it has ended. Needs the namespace "backups". */
export function BackupProgress({ start }: { start: SnapshotProgress }) {
  const t = useTranslations("backups.progress");
  const router = useRouter();
  const [{ rowsDone: done, rowsTotal: total }, setState] = useState(start);
  const silent = useLatestSnapshot(true, (latest) => {
    if (latest?.id === start.id && latest.status === "running") setState(latest);
    else router.refresh();
  });
  const isCounted = done > 0 && total > 0;
  return (
    <div className="grid gap-3">
      <Progress
        label={t("running")}
        value={isCounted ? Math.min(done, total) : undefined}
        max={total}
        valueText={isCounted ? t("rows", { done, total }) : undefined}
      />
      <p className="text-pretty text-ink-muted">{t("leave")}</p>
      {silent && (
        <Notice tone="warning" role="status">
          {t("silent")}
        </Notice>
      )}
    </div>
  );
}
