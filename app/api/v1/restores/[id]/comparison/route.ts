import { defineRoute } from "@/lib/actions/define-route";
import { getComparison } from "@/lib/restores/difference/state";
import { restoreIdSchema } from "@/lib/restores/difference-schema";

/** How far the comparison is. */
export const GET = defineRoute({
  access: "member",
  input: restoreIdSchema,
  isPersonsInput: false,
  run: (actor, input) => getComparison(actor, input),
});
