import type { Actor } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import type { Prisma } from "@/lib/db/generated/control/client";
import { DomainError } from "@/lib/errors/domain-error";
import type { InvoiceDocument } from "@/lib/invoices/document";
import { recipientPartSchema } from "@/lib/invoices/parts";
import { visibleTo } from "@/lib/invoices/policy";
import { readInvoiceDocument } from "@/lib/invoices/read-document";
import { type PaymentState, paymentState } from "@/lib/invoices/rules";
import type { InvoiceIssuerInput, ListInvoices, PaymentFilter } from "@/lib/invoices/schema";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { now } from "@/lib/time/clock";

export type InvoiceRow = {
  id: string;
  number: string;
  agencyName: string;
  recipientName: string;
  issuedAt: Date;
  dueAt: Date;
  paidAt: Date | null;
  state: PaymentState;
  currency: string;
  netCents: number;
  vatBasisPoints: number;
  vatCents: number;
  grossCents: number;
};

/** An operator's are all agencies', a member's their own agency's. Newest first. */
export async function listInvoices(actor: Actor, { payment, after }: ListInvoices): Promise<Page<InvoiceRow>> {
  const { invoice } = readRegistryAs(actor, "invoice:read");
  const rows = await invoice.findMany({
    where: { ...visibleTo(actor), ...whereFor(payment), ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE_ROWS + 1,
    select: ROW_SELECT,
  });
  return pageOf(rows.map(rowOf));
}

/** Those of an export, oldest first. */
export async function listAllInvoices(actor: Actor, { payment }: { payment: PaymentFilter }): Promise<InvoiceRow[]> {
  const { invoice } = readRegistryAs(actor, "invoice:read");
  const where = { ...visibleTo(actor), ...whereFor(payment) };
  return (await invoice.findMany({ where, orderBy: { id: "asc" }, select: ROW_SELECT })).map(rowOf);
}

/** Throws "not-found" for another agency's. */
export async function getInvoiceDocument(actor: Actor, { id }: { id: string }): Promise<InvoiceDocument> {
  const found = await readInvoiceDocument(readRegistryAs(actor, "invoice:read"), { id, ...visibleTo(actor) });
  if (!found) throw new DomainError("not-found");
  return found;
}

/** Null until an operator has said who writes invoices. */
export async function findInvoiceIssuer(actor: Actor): Promise<InvoiceIssuerInput | null> {
  const { invoiceIssuer } = readRegistryAs(actor, "console:read");
  return invoiceIssuer.findUnique({ where: { id: 1 }, omit: { id: true } });
}

const ROW_SELECT = {
  id: true,
  number: true,
  issuedAt: true,
  dueAt: true,
  paidAt: true,
  currency: true,
  netCents: true,
  vatBasisPoints: true,
  vatCents: true,
  grossCents: true,
  recipient: true,
  agency: { select: { name: true } },
} as const satisfies Prisma.InvoiceSelect;

function whereFor(payment: PaymentFilter): Prisma.InvoiceWhereInput {
  if (payment === "paid") return { paidAt: { not: null } };
  if (payment === "open") return { paidAt: null };
  return payment === "overdue" ? { paidAt: null, dueAt: { lt: now() } } : {};
}

type Row = Prisma.InvoiceGetPayload<{ select: typeof ROW_SELECT }>;

function rowOf({ agency, recipient, ...row }: Row): InvoiceRow {
  const recipientName = recipientPartSchema.parse(recipient).name;
  return { ...row, agencyName: agency.name, recipientName, state: paymentState(row, now()) };
}
