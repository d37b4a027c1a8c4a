"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useTimer } from "@/components/timers/timer-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DateField, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { localDay } from "@/lib/time/local";
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

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const correction = { day: String(form.get("day")), endTime: String(form.get("endTime")) };
    startTransition(async () => {
      const refused = await stop(correction);
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
          <DateField name="day" label={t("timer.endDay")} defaultValue={startDay} error={errors.day} />
          <TextField name="endTime" type="time" label={t("timer.endTime")} error={errors.endTime} autoFocus />
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
