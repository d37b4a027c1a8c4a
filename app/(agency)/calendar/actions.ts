"use server";

import { defineAction } from "@/lib/actions/define-action";
import { rememberHabit } from "@/lib/calendar/habit";
import { habitSchema } from "@/lib/calendar/habit-schema";

export const rememberHabitAction = defineAction({
  access: "member",
  input: habitSchema,
  run: (_actor, habit) => rememberHabit(habit),
});
