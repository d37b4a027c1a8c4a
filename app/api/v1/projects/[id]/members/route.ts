import { defineRoute } from "@/lib/actions/define-route";
import type { OptionAnswer } from "@/lib/lists/option-search-schema";
import { findAssignedMembers } from "@/lib/projects/form-queries";
import { assignedSearchSchema } from "@/lib/projects/schema";

/** Who is on the project, to be found by typing: its form shows the first only. */
export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: assignedSearchSchema,
  run: async (actor, search): Promise<OptionAnswer> => ({ options: await findAssignedMembers(actor, search) }),
});
