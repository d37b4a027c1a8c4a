import { z } from "zod";
import { VIEWS, type View } from "@/lib/calendar/schema";

/** What dragging snaps to, in minutes. */
export const STEPS = [5, 15] as const;

export type Step = (typeof STEPS)[number];

/** How somebody likes the calendar, as their browser keeps it: "week.15". */
export type Habit = { view: View; step: Step };

export const habitSchema = z.object({ view: z.enum(VIEWS), step: z.coerce.number().pipe(z.literal(STEPS)) });

export function readHabit(text: string | undefined): Habit {
  const [view, step] = text?.split(".") ?? [];
  return { view: VIEWS.find((one) => one === view) ?? "week", step: STEPS.find((one) => String(one) === step) ?? 15 };
}

export function habitText({ view, step }: Habit): string {
  return `${view}.${step}`;
}
