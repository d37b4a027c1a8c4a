"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { getImportProgress } from "@/lib/imports/queries";

const POLL_MS = 1_000;

type State = Awaited<ReturnType<typeof getImportProgress>>;

/** How far the worker is; the page is shown anew when it is done. Needs the namespace "imports". */
export function ImportProgress({ id, start }: { id: string; start: State & { status: "checking" | "running" } }) {
  const t = useTranslations("imports.progress");
  const router = useRouter();
  const [state, setState] = useState<State>(start);
  const [silent, setSilent] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const ask = async () => {
      const answer = await askProgress(id, stop.signal);
      if (stop.signal.aborted) return;
      setSilent(answer === null);
      if (answer) setState(answer);
      // Also while the new page is on its way: should that fail, it is asked for again.
      if (answer && answer.status !== start.status) router.refresh();
      timer = setTimeout(ask, POLL_MS);
    };
    timer = setTimeout(ask, POLL_MS / 2);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, start.status, router]);

  const { rowsDone: done, rowsTotal: total } = state;
  // Reading and planning come first, and are not counted.
  const isCounted = done > 0 && state.status === start.status;
  return (
    <div className="grid gap-3">
      <Progress
        label={t(start.status)}
        value={isCounted ? done : undefined}
        max={total}
        valueText={isCounted ? t(start.status === "checking" ? "lines" : "entries", { done, total }) : undefined}
      />
      <p className="text-ink-muted">{t("leave")}</p>
      {silent && (
        <Notice tone="warning" role="status">
          {t("silent")}
        </Notice>
      )}
    </div>
  );
}

/** Null when there was no answer to go by. */
async function askProgress(id: string, signal: AbortSignal): Promise<State | null> {
  try {
    const response = await fetch(`/api/v1/imports/${id}`, { signal });
    return response.ok ? ((await response.json()) as State) : null;
  } catch {
    return null;
  }
}
