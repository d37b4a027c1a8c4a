import { defineRoute } from "@/lib/actions/define-route";
import { findProjectOptions } from "@/lib/imports/option-queries";
import { type OptionAnswer, optionSearchSchema } from "@/lib/lists/option-search-schema";

/** The projects that lines without one can go to. */
export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: optionSearchSchema,
  run: async (actor, { q }): Promise<OptionAnswer> => ({ options: await findProjectOptions(actor, q) }),
});
