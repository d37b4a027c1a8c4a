import type { RegistryReader } from "@/lib/access/read-registry-as";
import type { Locale } from "@/lib/i18n/locales";
import type { InvoiceDocument } from "@/lib/invoices/document";
import { issuerPartSchema, linesPartSchema, recipientPartSchema } from "@/lib/invoices/parts";

const SELECT = {
  number: true,
  locale: true,
  currency: true,
  vatBasisPoints: true,
  netCents: true,
  vatCents: true,
  grossCents: true,
  issuedAt: true,
  dueAt: true,
  issuer: true,
  recipient: true,
  lines: true,
} as const;

/** What is printed on an invoice; null when there is none for these conditions. */
export async function readInvoiceDocument(
  { invoice }: Pick<RegistryReader, "invoice">,
  where: { id: string; agencyId?: string },
): Promise<InvoiceDocument | null> {
  const row = await invoice.findFirst({ where, select: SELECT });
  return (
    row && {
      ...row,
      locale: row.locale as Locale,
      issuer: issuerPartSchema.parse(row.issuer),
      recipient: recipientPartSchema.parse(row.recipient),
      lines: linesPartSchema.parse(row.lines),
    }
  );
}
