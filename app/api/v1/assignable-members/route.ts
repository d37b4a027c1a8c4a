import { defineRoute } from "@/lib/actions/define-route";
import { type OptionAnswer, optionSearchSchema } from "@/lib/lists/option-search";
import { findAssignableMembers } from "@/lib/projects/form-queries";

export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: optionSearchSchema,
  run: async (actor, { q }): Promise<OptionAnswer> => ({ options: await findAssignableMembers(actor, q) }),
});
