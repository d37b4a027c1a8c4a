"use client";

import { useState } from "react";
import { StopAtDialog } from "@/components/timers/stop-at-dialog";
import { useTimer } from "@/components/timers/timer-provider";
import { useElapsedSeconds } from "@/components/timers/use-elapsed";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { REMIND_AFTER_MS } from "@/lib/timers/rules";

const HOUR_SECONDS = 3_600;

/** Asks after a timer that was probably forgotten, on every page. */
export function LongTimerNotice() {
  const t = useTranslations("timer");
  const { timer } = useTimer();
  const elapsedSeconds = useElapsedSeconds();
  const [confirmedId, setConfirmedId] = useState<string>();
  const [correcting, setCorrecting] = useState(false);
  if (!timer || timer.id === confirmedId || elapsedSeconds * 1000 < REMIND_AFTER_MS) return null;
  const hours = Math.floor(elapsedSeconds / HOUR_SECONDS);
  return (
    <>
      <Notice
        tone="warning"
        role="status"
        className="mb-4"
        title={t("longTitle", { hours, project: lineName(timer.on) })}
        action={
          <div className="flex flex-wrap gap-2">
            <Button size="sm" variant="ghost" onClick={() => setConfirmedId(timer.id)}>
              {t("stillRunning")}
            </Button>
            <Button size="sm" onClick={() => setCorrecting(true)}>
              {t("correctEnd")}
            </Button>
          </div>
        }
      >
        {t("longText")}
      </Notice>
      <StopAtDialog timer={timer} open={correcting} onClose={() => setCorrecting(false)} />
    </>
  );
}
