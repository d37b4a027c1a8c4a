"use client";

import { type FormEvent, useState, useTransition } from "react";
import { useTimer } from "@/components/timers/timer-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DateField, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { localDay, localInstantMs } from "@/lib/time/local";
import type { TimerView } from "@/lib/timers/schema";
import type { Refusal } from "@/lib/unsent/send";

interface StopAtDialogProps {
  timer: TimerView;
  open: boolean;
  onClose: () => void;
}

/** Stops the timer at the time at which it should have been. */
export function StopAtDialog({ timer, open, onClose }: StopAtDialogProps) {
  const t = useTranslations();
  const format = useFormatter();
  const { stop } = useTimer();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  const startedAtMs = Date.parse(timer.startedAt);
  const startDay = localDay(startedAtMs, timer.timeZone);
  const [end, setEnd] = useState({ day: startDay, endTime: "" });
  const endMs = localInstantMs(end.day, end.endTime, timer.timeZone);
  const lastsSeconds = endMs === null ? 0 : Math.floor((endMs - startedAtMs) / 1_000);
  const echo =
    lastsSeconds > 0 ? t("timer.lasts", { duration: formatDuration(wholeMinutes(lastsSeconds)) }) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const refused = await stop(end);
      setRefusal(refused);
      if (refused) return;
      toast({ message: t("timer.stopped") });
      onClose();
    });
  };

  const errors = refusal?.fieldErrors ?? {};
  return (
    <Dialog open={open} onClose={onClose} title={t("timer.correctEnd")} closeLabel={t("common.close")} size="sm">
      <form onSubmit={submit} noValidate className="grid gap-3">
        {refusal && Object.keys(errors).length === 0 && <Notice tone="danger">{refusal.message}</Notice>}
        <p className="text-ink-muted">
          {t("timer.startedAt", {
            start: format.dateTime(startedAtMs, { dateStyle: "medium", timeStyle: "short", timeZone: timer.timeZone }),
          })}
        </p>
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label={t("timer.endDay")}
            value={end.day}
            onChange={({ target }) => setEnd((now) => ({ ...now, day: target.value }))}
            error={errors.day}
          />
          <TextField
            type="time"
            label={t("timer.endTime")}
            value={end.endTime}
            onChange={({ target }) => setEnd((now) => ({ ...now, endTime: target.value }))}
            hint={echo}
            error={errors.endTime}
            autoFocus
          />
        </div>
        <DialogActions>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t("timer.stop")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function wholeMinutes(seconds: number): number {
  return seconds - (seconds % 60);
}
