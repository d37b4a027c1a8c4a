import { formatLocale, type Locale } from "@/lib/i18n/locales";
import { formatBasisPoints, formatCents } from "@/lib/money/rules";
import { priceOf, type Terms } from "@/lib/prices/rules";

export type Offer = { agencyName: string; snapshotAt: Date; timeZone: string; terms: Terms };

/**
 * What a member agrees to, in full: shown, sent back with the form, compared, and kept for good. One paragraph a line.
 */
export function acceptanceWording(locale: Locale, { agencyName, snapshotAt, timeZone, terms }: Offer): string {
  const price = priceOf(terms);
  const money = (cents: number) => formatCents(cents, price.currency, locale);
  const at = new Intl.DateTimeFormat(formatLocale(locale), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(snapshotAt);
  const facts: Facts = {
    agencyName,
    snapshot: `${at} (${timeZone})`,
    hours: terms.promisedHours,
    previewNet: money(price.preview.netCents),
    restoreNet: money(price.restoreNetCents),
    rate: formatBasisPoints(price.vatBasisPoints, locale),
    previewGross: money(price.preview.grossCents),
    wholeNet: money(price.whole.netCents),
    wholeVat: money(price.whole.vatCents),
    wholeGross: money(price.whole.grossCents),
  };
  const { order, free, priced, decision, authority } = WORDS[locale];
  return [order(facts), ...(price.isFree ? [free] : priced(facts)), decision(facts), authority].join("\n");
}

type Facts = Record<
  | "agencyName"
  | "snapshot"
  | "previewNet"
  | "restoreNet"
  | "rate"
  | "previewGross"
  | "wholeNet"
  | "wholeVat"
  | "wholeGross",
  string
> & { hours: number };

type Words = {
  order: (facts: Facts) => string;
  free: string;
  priced: (facts: Facts) => string[];
  decision: (facts: Facts) => string;
  authority: string;
};

const WORDS: Record<Locale, Words> = {
  de: {
    order: ({ agencyName, snapshot }) =>
      `Ich bestelle für ${agencyName} die Wiederherstellung der Sicherung vom ${snapshot}. Sie wird zuerst als Vorschau neben den laufenden Daten geladen. Was davon in die laufenden Daten zurückgeht, entscheidet die Agentur danach.`,
    free: "Die Wiederherstellung kostet nichts.",
    priced: ({ previewNet, restoreNet, rate, previewGross, wholeNet, wholeVat, wholeGross }) => [
      `Preise: Vorschau ${previewNet} netto, Wiederherstellung ${restoreNet} netto, zuzüglich ${rate} Umsatzsteuer.`,
      `Wird die Vorschau verworfen, kostet das ${previewGross} brutto. Geht etwas in die laufenden Daten zurück, kostet es insgesamt ${wholeGross} brutto (${wholeNet} netto und ${wholeVat} Umsatzsteuer). Eine Umstellung innerhalb von 7 Tagen rückgängig zu machen, ist darin enthalten.`,
      "Berechnet wird erst nach dem Abschluss. Lehnt der Betreiber ab, ziehen wir vor dem Laden zurück oder misslingt das Laden, kostet es nichts.",
    ],
    decision: ({ hours }) => `Der Betreiber entscheidet spätestens ${hours} Stunden nach dieser Bestellung.`,
    authority: "Ich darf das für die Agentur bestellen.",
  },
  en: {
    order: ({ agencyName, snapshot }) =>
      `I order the restore of the snapshot of ${snapshot} for ${agencyName}. It is first loaded as a preview alongside the live data. The agency then decides what of it goes back into the live data.`,
    free: "The restore costs nothing.",
    priced: ({ previewNet, restoreNet, rate, previewGross, wholeNet, wholeVat, wholeGross }) => [
      `Prices: preview ${previewNet} net, restore ${restoreNet} net, plus ${rate} VAT.`,
      `If the preview is discarded, this costs ${previewGross} gross. If anything goes back into the live data, it costs ${wholeGross} gross altogether (${wholeNet} net and ${wholeVat} VAT). Undoing a switch within 7 days is included.`,
      "We are not charged until the restore is finished. If the operator refuses, if we withdraw before loading starts, or if loading fails, it costs nothing.",
    ],
    decision: ({ hours }) => `The operator decides no later than ${hours} hours after this order.`,
    authority: "I am entitled to order this for the agency.",
  },
};
