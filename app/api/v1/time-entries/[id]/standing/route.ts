import { defineRoute } from "@/lib/actions/define-route";
import { entryStandingSchema } from "@/lib/time-entries/schema";
import { readStanding } from "@/lib/time-entries/standing";

export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: entryStandingSchema,
  run: readStanding,
});
