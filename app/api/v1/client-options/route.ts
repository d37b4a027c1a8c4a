import { defineRoute } from "@/lib/actions/define-route";
import { findClientOptions } from "@/lib/clients/queries";
import { type OptionAnswer, optionSearchSchema } from "@/lib/lists/option-search-schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: optionSearchSchema,
  run: async (actor, { q }): Promise<OptionAnswer> => ({ options: await findClientOptions(actor, q) }),
});
