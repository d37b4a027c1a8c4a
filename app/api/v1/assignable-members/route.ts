import { defineRoute } from "@/lib/actions/define-route";
import type { OptionAnswer } from "@/lib/lists/option-search-schema";
import { findAssignableMembers } from "@/lib/projects/form-queries";
import { assignableSearchSchema } from "@/lib/projects/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: assignableSearchSchema,
  run: async (actor, search): Promise<OptionAnswer> => ({ options: await findAssignableMembers(actor, search) }),
});
