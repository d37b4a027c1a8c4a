import { z } from "zod";
import { defineRoute } from "@/lib/actions/define-route";
import { changeTimer, discardTimer, startTimer } from "@/lib/timers/commands";
import { findTimer } from "@/lib/timers/queries";
import { changeTimerSchema, startTimerSchema, timerIdSchema } from "@/lib/timers/schema";

export const GET = defineRoute({
  access: "member",
  // Pages ask by themselves.
  isPersonsInput: false,
  input: z.object({}),
  run: findTimer,
});

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: startTimerSchema,
  run: startTimer,
});

export const PATCH = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: changeTimerSchema,
  run: async (actor, input) => ({ timer: await changeTimer(actor, input) }),
});

export const DELETE = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: timerIdSchema,
  run: discardTimer,
});
