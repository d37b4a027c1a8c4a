import { z } from "zod";
import { emailSchema, nameSchema, noteSchema, optionally } from "@/lib/text/schema";

export const invoiceIdSchema = z.object({ id: z.uuid() });

/** At most so many lines and characters as an envelope has room for. */
const addressSchema = noteSchema.refine((text) => text !== "", "required").refine(fitsEnvelope, "postal-address");
const taxIdSchema = z
  .string()
  .trim()
  .max(40, "too-long")
  .regex(/^[A-Za-z0-9 ./-]*$/, "tax-id");

/** Whom an invoice is made out to. */
export const billingAddressSchema = z.object({
  name: nameSchema,
  address: addressSchema,
  email: emailSchema,
  vatId: optionally(taxIdSchema),
});

/** Who writes invoices: § 14 (4) UStG asks for name, address and a tax number. */
export const invoiceIssuerSchema = z.object({
  name: nameSchema,
  address: addressSchema,
  email: emailSchema,
  vatId: taxIdSchema.min(1, "required"),
  bankDetails: optionally(noteSchema.max(300, "too-long")),
  paymentDays: z.coerce.number("payment-days").int("payment-days").min(0, "payment-days").max(90, "payment-days"),
  vatExemptionNote: optionally(noteSchema.max(300, "too-long")),
});

export const PAYMENT_FILTERS = ["all", "open", "paid", "overdue"] as const;

export const listInvoicesSchema = z.object({
  payment: z.enum(PAYMENT_FILTERS).catch("all"),
  after: z.uuid().optional().catch(undefined),
});

export const exportInvoicesSchema = listInvoicesSchema.pick({ payment: true });

export type BillingAddressInput = z.infer<typeof billingAddressSchema>;
export type InvoiceIssuerInput = z.infer<typeof invoiceIssuerSchema>;
export type PaymentFilter = (typeof PAYMENT_FILTERS)[number];
export type ListInvoices = z.infer<typeof listInvoicesSchema>;

function fitsEnvelope(address: string): boolean {
  const lines = address.split("\n");
  return lines.length <= 6 && lines.every((line) => line.length <= 80);
}
