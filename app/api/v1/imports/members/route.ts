import { defineRoute } from "@/lib/actions/define-route";
import { findMemberOptions } from "@/lib/imports/option-queries";
import { type OptionAnswer, optionSearchSchema } from "@/lib/lists/option-search-schema";

/** The members that a person of a file can be. */
export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: optionSearchSchema,
  run: async (actor, { q }): Promise<OptionAnswer> => ({ options: await findMemberOptions(actor, q) }),
});
