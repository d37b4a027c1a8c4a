import { z } from "zod";
import { defineRoute } from "@/lib/actions/define-route";
import { findLatestSnapshot } from "@/lib/backups/queries";

/** How far the worker is: asked by the page, not by the person. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: false,
  input: z.object({}),
  run: findLatestSnapshot,
});
