import { defineRoute } from "@/lib/actions/define-route";
import { findTargets } from "@/lib/commands/queries";
import { findTargetsSchema, type TargetAnswer } from "@/lib/commands/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: findTargetsSchema,
  run: async (actor, { q }): Promise<TargetAnswer> => ({ targets: await findTargets(actor, q) }),
});
