import { stringify } from "csv-stringify/sync";
import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { visibleTo } from "@/lib/invoices/policy";
import { listAllInvoices } from "@/lib/invoices/queries";
import type { PaymentFilter } from "@/lib/invoices/schema";

const COLUMNS = [
  "number",
  "issued",
  "due",
  "paid",
  "agency",
  "recipient",
  "net",
  "vat rate",
  "vat",
  "gross",
  "currency",
] as const;

/** All invoices of a filter as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read the letters right). */
export async function exportInvoices(actor: Actor, filter: { payment: PaymentFilter }): Promise<string> {
  const rows = await writeRegistryAs(actor, "invoice:read", async ({ record }) => {
    await record("invoice.exported", { kind: "invoice", id: null, ...visibleTo(actor) }, filter);
    return listAllInvoices(actor, filter);
  });
  const lines = rows.map((row) => [
    row.number,
    row.issuedAt.toISOString(),
    row.dueAt.toISOString(),
    row.paidAt?.toISOString() ?? "",
    row.agencyName,
    row.recipientName,
    decimal(row.netCents),
    decimal(row.vatBasisPoints),
    decimal(row.vatCents),
    decimal(row.grossCents),
    row.currency,
  ]);
  // A cell that begins like a formula is opened as one by spreadsheets, whoever's name it is.
  return stringify([[...COLUMNS], ...lines], { bom: true, record_delimiter: "windows", escape_formulas: true });
}

function decimal(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}
