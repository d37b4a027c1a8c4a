"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { type KeptGroup, madeAtMs } from "@/lib/unsent/rules";

/** One thing that waits. Giving it up is asked for once more, in its place. */
export function UnsentItem({ group, onDecide }: { group: KeptGroup; onDecide: () => void }) {
  const t = useTranslations("unsent");
  const common = useTranslations("common");
  const format = useFormatter();
  const { settle } = useUnsent();
  const [asking, setAsking] = useState(false);
  const { last, writes, state } = group;
  const refusal = writes.find((write) => write.refusal)?.refusal;
  const why = state === "conflict" ? t("why.conflict") : (refusal?.message ?? t(`why.${last.reason}`));
  const made = format.dateTime(madeAtMs(last), { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-medium">{last.label}</p>
          <p className="text-sm text-ink-muted">
            {made} · {why}
          </p>
        </div>
        {state !== "waiting" && <Badge tone="danger">{t(`state.${state}`)}</Badge>}
        <div className="flex gap-2">
          {state === "conflict" && (
            <Button size="sm" onClick={onDecide}>
              {t("decide")}
            </Button>
          )}
          {!asking && (
            <Button
              size="sm"
              variant="ghost"
              aria-label={t("discardOf", { label: last.label })}
              onClick={() => setAsking(true)}
            >
              {t("discard")}
            </Button>
          )}
        </div>
      </div>
      {asking && (
        <div
          role="alert"
          className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-danger-soft px-3 py-2"
        >
          <p>{t("discardAsks")}</p>
          <div className="flex gap-2">
            <Button size="sm" autoFocus onClick={() => setAsking(false)}>
              {common("cancel")}
            </Button>
            <Button size="sm" variant="danger" onClick={() => settle(group)}>
              {t("discard")}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
