"use client";

import type { PaletteOption, PaletteSection } from "@/components/commands/palette-options";
import { projectTone } from "@/components/recordables/picker-items";
import { useTimerIfAny } from "@/components/timers/timer-provider";
import { useToast } from "@/components/ui/toast";
import { useTranslations } from "@/lib/i18n/use-words";
import { isFoundBy, lineKey, lineName } from "@/lib/recordables/rules";
import type { ActivityView, KnownRecordableView } from "@/lib/recordables/schema";
import { matcherOf } from "@/lib/text/search";
import type { Refusal } from "@/lib/unsent/send";

interface TimerProps {
  typed: string;
  /** What is offered before one types, and everything that may be found. */
  recents: readonly KnownRecordableView[];
  lines: readonly KnownRecordableView[];
  activities: readonly ActivityView[];
  onClose: () => void;
}

const MOST_STARTS = { atFirst: 4, searched: 6 };

/** Stops what runs, and starts a timer on what is found. */
export function useTimerSection({ typed, recents, lines, activities, onClose }: TimerProps): PaletteSection {
  const t = useTranslations("commands");
  const toast = useToast();
  const timer = useTimerIfAny();
  const label = t("section.timer");
  if (!timer) return { id: "timer", label, options: [] };

  const tell = (message: string) => (refusal: Refusal | null) =>
    toast(refusal ? { tone: "danger", message: refusal.message } : { message });
  const stop: PaletteOption = {
    id: "stop-timer",
    label: t("stopTimer"),
    detail: timer.timer ? lineName(timer.timer.on) : undefined,
    look: { icon: "stop" },
    run: () => {
      onClose();
      void timer.stop().then(tell(t("timerStopped")));
    },
  };
  const startOn = (on: KnownRecordableView): PaletteOption => ({
    id: `start-timer ${lineKey(on)}`,
    label: lineName(on),
    detail: on.clientName ?? undefined,
    look: { tone: projectTone(on.projectColor) },
    badge: t("start"),
    run: () => {
      onClose();
      const activityName = activities.find(({ id }) => id === on.activityId)?.name ?? null;
      const started = timer.start({ on, note: "", billable: on.billableDefault, activityName });
      void started.then(tell(t("timerStarted", { project: lineName(on) })));
    },
  });
  const isTyped = typed.trim() !== "";
  const found = isTyped ? lines.filter((line) => isFoundBy(line, typed)).slice(0, MOST_STARTS.searched) : recents;
  const stops = timer.timer && matcherOf(typed)(stop.label) ? [stop] : [];
  const starts = found.slice(0, isTyped ? MOST_STARTS.searched : MOST_STARTS.atFirst).map(startOn);
  return { id: "timer", label, options: [...stops, ...starts] };
}
