import { z } from "zod";
import { defineRoute } from "@/lib/actions/define-route";

/** Whether one is signed in, as a member or an operator, all stages passed: says nothing when so, and "signed-out" otherwise. */
export const GET = defineRoute({
  access: "signed-in",
  // Pages ask by themselves.
  isPersonsInput: false,
  input: z.object({}),
  run: async () => null,
});
