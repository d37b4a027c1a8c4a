/** At most two decimals, with a comma or a full stop: "1.200" is 1200 to a German and 1.2 to an English reader. */
const PLAIN = /^(?<whole>\d{1,9})(?:[.,](?<decimals>\d{1,2}))?$/;
/** Thousands parted by one sign, decimals by the other: nobody can misread it. */
const GROUPED = /^(?<whole>\d{1,3}(?:\.\d{3}){1,2},|\d{1,3}(?:,\d{3}){1,2}\.)(?<decimals>\d{2})$/;
/** Thousands parted by spaces, also narrow ones. */
const SPACED = /^(?<whole>\d{1,3}(?:[\s\u202f]\d{3}){1,2})(?:[.,](?<decimals>\d{1,2}))?$/;

/** Reads an amount as people type it ("120", "37,5", "1.200,50 €"), in hundredths; null when unreadable. */
export function readCents(text: string): number | null {
  const typed = text.replace(/€|EUR/giu, "").trim();
  const groups = (PLAIN.exec(typed) ?? GROUPED.exec(typed) ?? SPACED.exec(typed))?.groups;
  if (!groups) return null;
  const { whole = "", decimals = "" } = groups;
  return Number(whole.replace(/\D/g, "")) * 100 + Number(decimals.padEnd(2, "0"));
}

/** For a field: what `readCents` reads back. */
export function typeableCents(cents: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping: false }).format(cents / 100);
}

/** For reading: "1.190,00 €". */
export function formatCents(cents: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(cents / 100);
}

/** For reading: 1900 is "19 %". */
export function formatBasisPoints(basisPoints: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}

export type Amounts = { netCents: number; vatCents: number; grossCents: number };

/**
 * What a document comes to: VAT is taken once from the sum and rounded half up to whole cents, so that what is printed
 * adds up. Takes whole, non-negative cents and a rate in hundredths of a percent.
 */
export function sumUp(netCents: readonly number[], vatBasisPoints: number): Amounts {
  const net = netCents.reduce((sum, cents) => sum + cents, 0);
  const vat = Math.floor((net * vatBasisPoints + 5_000) / 10_000);
  return { netCents: net, vatCents: vat, grossCents: net + vat };
}
