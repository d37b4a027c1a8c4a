"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { RestoreProgress as State } from "@/lib/restores/queries";

const POLL_MS = 1_500;

export type WorkedStatus = "approved" | "loading" | "switching" | "undoing";

/** How far the worker is; the page is shown anew when the restore moves on. Needs the namespace "restores". */
export function RestoreProgress({ id, start }: { id: string; start: State & { status: WorkedStatus } }) {
  const t = useTranslations("restores.progress");
  const router = useRouter();
  const [state, setState] = useState<State>(start);
  const [silent, setSilent] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = new AbortController();
    const ask = async () => {
      const answer = await askProgress(id, stop.signal);
      if (stop.signal.aborted) return;
      // A switch ends every session: the way on leads through signing in again.
      if (answer === "signed-out") {
        window.location.reload();
        return;
      }
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
  const isCounted = start.status === "loading" && total > 0;
  return (
    <div className="grid gap-3">
      <Progress
        label={t(start.status)}
        value={isCounted ? Math.min(done, total) : undefined}
        max={total}
        valueText={isCounted ? t("rows", { done, total }) : undefined}
      />
      {silent && (
        <Notice tone="warning" role="status">
          {t("silent")}
        </Notice>
      )}
    </div>
  );
}

/** Null when there was no answer to go by. */
async function askProgress(id: string, signal: AbortSignal): Promise<State | "signed-out" | null> {
  try {
    const response = await fetch(`/api/v1/restores/${id}`, { signal });
    if (response.status === 401) return "signed-out";
    return response.ok ? ((await response.json()) as State) : null;
  } catch {
    return null;
  }
}
