import { z } from "zod";

/** What an invoice keeps as it was on its day, whatever becomes of addresses and prices. */
export const issuerPartSchema = z.object({
  name: z.string(),
  address: z.string(),
  email: z.string(),
  vatId: z.string(),
  bankDetails: z.string().nullable(),
  vatExemptionNote: z.string().nullable(),
  /** The days on the invoice are days there. */
  timeZone: z.string(),
});

export const recipientPartSchema = z.object({
  name: z.string(),
  address: z.string(),
  email: z.string(),
  vatId: z.string().nullable(),
});

export const linesPartSchema = z.array(
  z.object({ kind: z.enum(["preview", "restore"]), netCents: z.int(), snapshotDay: z.string() }),
);

export type IssuerPart = z.infer<typeof issuerPartSchema>;
export type RecipientPart = z.infer<typeof recipientPartSchema>;
