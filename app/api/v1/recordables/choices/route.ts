import { z } from "zod";
import { defineRoute } from "@/lib/actions/define-route";
import { listRecordables } from "@/lib/recordables/queries";

/** What the picker offers before one types, for pages that show it only when asked. */
export const GET = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: z.object({}),
  run: (actor) => listRecordables(actor),
});
