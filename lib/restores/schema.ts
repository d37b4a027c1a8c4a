import { z } from "zod";
import { noteSchema } from "@/lib/text/schema";

const reasonSchema = noteSchema.min(1, "required").max(1_000, "too-long");

export const restoreIdSchema = z.object({ id: z.uuid() });

export const requestRestoreSchema = z.object({
  /** Made with the form, so that sent twice it is one request. */
  id: z.uuid(),
  snapshotId: z.uuid("required"),
  reason: reasonSchema,
  /** The prices that were shown. */
  termsId: z.uuid(),
});

export const newRestoreSchema = z.object({ snapshot: z.uuid().optional().catch(undefined) });

export const acceptPriceSchema = z.object({
  id: z.uuid(),
  /** The words that were shown: nobody agrees to others. Forms send line breaks their own way. */
  wording: z
    .string()
    .max(10_000)
    .transform((text) => text.replaceAll("\r\n", "\n")),
  agrees: z.literal("on", "agree"),
  name: z.string().catch(""),
  address: z.string().catch(""),
  email: z.string().catch(""),
  vatId: z.string().catch(""),
});

export const refuseRestoreSchema = z.object({ id: z.uuid(), reason: reasonSchema });

export const listRestoresSchema = z.object({ after: z.uuid().optional().catch(undefined) });

export type RequestRestoreInput = z.infer<typeof requestRestoreSchema>;
export type AcceptPriceInput = z.infer<typeof acceptPriceSchema>;
export type RefuseRestoreInput = z.infer<typeof refuseRestoreSchema>;
export type RestoreId = z.infer<typeof restoreIdSchema>;
