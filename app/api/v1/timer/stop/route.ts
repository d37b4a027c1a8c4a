import { defineRoute } from "@/lib/actions/define-route";
import { stopTimer } from "@/lib/timers/commands";
import { stopTimerSchema } from "@/lib/timers/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: stopTimerSchema,
  run: async (actor, input) => ({ entries: await stopTimer(actor, input) }),
});
