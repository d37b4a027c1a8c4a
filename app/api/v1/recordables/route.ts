import { defineRoute } from "@/lib/actions/define-route";
import { searchRecordables } from "@/lib/recordables/queries";
import { searchRecordablesSchema } from "@/lib/recordables/schema";

export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: searchRecordablesSchema,
  run: async (actor, { q }) => ({ recordables: await searchRecordables(actor, q) }),
});
