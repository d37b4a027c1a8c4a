"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { usePolling } from "@/components/progress/use-polling";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { useTranslations } from "@/lib/i18n/use-words";

export type CountedWork = { rowsDone: number; rowsTotal: number };

interface WorkProgressProps<Work extends CountedWork> {
  /** Answers with the work as it stands; null when there is none any more. */
  address: string;
  start: Work;
  isUnderWay: (work: Work) => boolean;
  label: string;
  /** What is counted, in words; left out for work that is not counted. */
  countedText?: (counts: { done: number; total: number }) => string;
  note?: string;
}

/** How far the worker is with something long; the page is shown anew when it is over. Needs the namespace "common". */
export function WorkProgress<Work extends CountedWork>({
  address,
  start,
  isUnderWay,
  label,
  countedText,
  note,
}: WorkProgressProps<Work>) {
  const t = useTranslations("common");
  const router = useRouter();
  const [{ rowsDone: done, rowsTotal: total }, setWork] = useState<CountedWork>(start);
  const isSilent = usePolling<Work | null>(address, (work) => {
    if (work && isUnderWay(work)) setWork(work);
    // Also while the new page is on its way: should that fail, it is asked for again.
    else router.refresh();
  });
  // What comes before the first row and after the last one takes its time too, and is not counted.
  const counts = done > 0 && done < total ? { done, total } : null;
  return (
    <div className="grid gap-3">
      <Progress
        label={label}
        value={counts && countedText ? done : undefined}
        max={total}
        valueText={counts ? countedText?.(counts) : undefined}
      />
      {note && <p className="text-pretty text-ink-muted">{note}</p>}
      {isSilent && (
        <Notice tone="warning" role="status">
          {t("progressSilent")}
        </Notice>
      )}
    </div>
  );
}
