"use client";

import { useTransition } from "react";
import { useTimer } from "@/components/timers/timer-provider";
import { useElapsedSeconds } from "@/components/timers/use-elapsed";
import { useToast } from "@/components/ui/toast";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";

/** Stops the timer and says what was recorded. */
export function useStopTimer(): [stop: () => void, isStopping: boolean] {
  const t = useTranslations("timer");
  const { timer, stop } = useTimer();
  const toast = useToast();
  const elapsedSeconds = useElapsedSeconds();
  const [isStopping, startTransition] = useTransition();
  const stopAndTell = async () => {
    if (!timer) return;
    const recorded = t("recorded", { duration: formatDuration(elapsedSeconds), project: lineName(timer.on) });
    const refusal = await stop();
    toast(refusal ? { tone: "danger", message: refusal.message } : { message: recorded });
  };
  return [() => isStopping || startTransition(stopAndTell), isStopping];
}
