"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { Comparison } from "@/lib/restores/difference/state";

const POLL_MS = 1_000;

/** How far the worker is; the page is shown anew when it is done. Needs the namespace "difference". */
export function ComparisonProgress({ id, start }: { id: string; start: Comparison }) {
  const t = useTranslations("difference.progress");
  const router = useRouter();
  const [state, setState] = useState(start);
  const [silent, setSilent] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const ask = async () => {
      const answer = await askComparison(id, stop.signal);
      if (stop.signal.aborted) return;
      setSilent(answer === null);
      if (answer) setState(answer);
      // Also while the new page is on its way: should that fail, it is asked for again.
      if (answer && answer.status !== "running") router.refresh();
      timer = setTimeout(ask, POLL_MS);
    };
    timer = setTimeout(ask, POLL_MS / 2);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, router]);

  const { rowsDone: done, rowsTotal: total } = state;
  const isCounted = done > 0 && done < total;
  return (
    <div className="grid gap-3">
      <Progress
        label={t("label")}
        value={isCounted ? done : undefined}
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

/** Null when there was no answer to go by. */
async function askComparison(id: string, signal: AbortSignal): Promise<Comparison | null> {
  try {
    const response = await fetch(`/api/v1/restores/${id}/comparison`, { signal });
    return response.ok ? ((await response.json()) as Comparison) : null;
  } catch {
    return null;
  }
}
