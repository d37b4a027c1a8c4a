import { defineRoute } from "@/lib/actions/define-route";
import { getRestoreProgress } from "@/lib/restores/queries";
import { restoreIdSchema } from "@/lib/restores/schema";

/** How far the worker is: asked by the page, not by the person. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: false,
  input: restoreIdSchema,
  run: getRestoreProgress,
});
