import { dayOf } from "@/lib/time/zones";

export type InvoiceLineKind = "preview" | "restore";
export type PricedLine = { kind: InvoiceLineKind; netCents: number };

type Prices = { previewNetCents: number; restoreNetCents: number };

/**
 * What is charged: the preview for having been loaded, the restore when anything of it went into the live data. What is
 * free is no line, and without lines there is no invoice.
 */
export function linesFor(outcome: "discarded" | "restored", prices: Prices): PricedLine[] {
  const preview = { kind: "preview", netCents: prices.previewNetCents } as const;
  const restore = { kind: "restore", netCents: prices.restoreNetCents } as const;
  const charged = outcome === "discarded" ? [preview] : [preview, restore];
  return charged.filter(({ netCents }) => netCents > 0);
}

/** "2026-00042": one sequence a year, by the issuer's calendar. */
export function invoiceNumber(year: number, count: number): string {
  return `${year}-${String(count).padStart(5, "0")}`;
}

export function yearOf(instant: Date, timeZone: string): number {
  return Number(dayOf(instant, timeZone).slice(0, 4));
}

const DAY_MS = 86_400_000;

export function dueAtAfter(issuedAt: Date, paymentDays: number): Date {
  return new Date(issuedAt.getTime() + paymentDays * DAY_MS);
}

export type PaymentState = "open" | "paid" | "overdue";

export function paymentState(invoice: { paidAt: Date | null; dueAt: Date }, now: Date): PaymentState {
  if (invoice.paidAt) return "paid";
  return invoice.dueAt < now ? "overdue" : "open";
}
