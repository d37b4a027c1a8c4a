"use client";

import { startTransition, useEffect, useEffectEvent, useState } from "react";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";
import type { Habit, Step } from "@/lib/calendar/habit-schema";
import type { View } from "@/lib/calendar/schema";

export type RememberHabit = FormAction<void>;

/** How the calendar is looked at; this browser shows it so the next time. */
export function useHabit(habit: Habit, view: View, remember: RememberHabit) {
  const [step, setStep] = useState(habit.step);
  const isNew = habit.view !== view || habit.step !== step;
  const keep = useEffectEvent(() => {
    const form = new FormData();
    form.set("view", view);
    form.set("step", String(step));
    // A habit that could not be kept is no loss.
    startTransition(() => void remember(IDLE, form).catch(() => {}));
  });
  useEffect(() => {
    if (isNew) keep();
  }, [isNew]);
  return { step, setStep: (next: Step) => setStep(next) };
}
