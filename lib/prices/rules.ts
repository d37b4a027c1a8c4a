import { type Amounts, sumUp } from "@/lib/money/rules";

/** What an operator has set: net prices, the rate, and what is promised. */
export type Terms = {
  id: string;
  currency: string;
  previewNetCents: number;
  restoreNetCents: number;
  vatBasisPoints: number;
  promisedHours: number;
  autoApproveMaxDays: number | null;
};

export type PriceView = {
  currency: string;
  vatBasisPoints: number;
  /** When the preview is discarded. */
  preview: Amounts;
  /** When anything goes back into the live data. */
  whole: Amounts;
  restoreNetCents: number;
  isFree: boolean;
};

export function priceOf(terms: Terms): PriceView {
  const { currency, vatBasisPoints, previewNetCents, restoreNetCents } = terms;
  const whole = sumUp([previewNetCents, restoreNetCents], vatBasisPoints);
  return {
    currency,
    vatBasisPoints,
    preview: sumUp([previewNetCents], vatBasisPoints),
    whole,
    restoreNetCents,
    isFree: whole.grossCents === 0,
  };
}

const DAY_MS = 86_400_000;

/** Whether a request for a snapshot of that age needs nobody's decision. */
export function isApprovedByItself(terms: Pick<Terms, "autoApproveMaxDays">, snapshotAt: Date, now: Date): boolean {
  const { autoApproveMaxDays } = terms;
  return autoApproveMaxDays !== null && now.getTime() - snapshotAt.getTime() <= autoApproveMaxDays * DAY_MS;
}
