import { z } from "zod";
import { defineRoute } from "@/lib/actions/define-route";
import { findProjectOptions } from "@/lib/imports/option-queries";

/** The projects that rows without one can go to. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: z.object({ q: z.string().trim().max(200).default("") }),
  run: async (actor, { q }) => ({ projects: await findProjectOptions(actor, q) }),
});
