"use client";

import { useState, useTransition } from "react";
import { useTimer } from "@/components/timers/timer-provider";
import { useElapsedSeconds } from "@/components/timers/use-elapsed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { TimerView } from "@/lib/timers/schema";

/** Ends the timer without keeping its time, after asking. */
export function DiscardTimerButton({ timer }: { timer: TimerView }) {
  const t = useTranslations();
  const toast = useToast();
  const { discard } = useTimer();
  const elapsedSeconds = useElapsedSeconds();
  const [asking, setAsking] = useState(false);
  const [pending, startTransition] = useTransition();
  const confirm = () =>
    startTransition(async () => {
      const refusal = await discard();
      toast(refusal ? { tone: "danger", message: refusal.message } : { message: t("timer.discarded") });
    });
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="ghost" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t("timer.discard")}
      </Button>
      <Dialog open={asking} onClose={close} title={t("timer.discardTitle")} closeLabel={t("common.close")} size="sm">
        <p className="text-ink-muted">
          {t("timer.discardText", { duration: formatDuration(elapsedSeconds), project: lineName(timer.on) })}
        </p>
        <DialogActions>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button variant="danger" pending={pending} onClick={confirm}>
            {t("timer.discard")}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
