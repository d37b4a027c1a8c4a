import { formatLocale, type Locale } from "@/lib/i18n/locales";
import { formatBasisPoints, formatCents } from "@/lib/money/rules";
import { writeLetterhead } from "@/lib/pdf/letter";
import { type Pdf, type Sheet, writePdf } from "@/lib/pdf/sheet";
import { priceOf, type Terms } from "@/lib/prices/rules";
import { CONFIRMATION_WORDS } from "@/lib/restores/confirmation-words";

export type Confirmation = {
  locale: Locale;
  /** Whose days and hours are printed. */
  timeZone: string;
  /** Null: prices are free, and nobody who writes invoices is set yet. */
  issuer: { name: string; address: string; email: string } | null;
  recipient: { name: string; address: string };
  acceptedAt: Date;
  acceptedBy: string;
  promisedAt: Date;
  snapshotAt: Date;
  /** The words that were agreed to, one paragraph a line. */
  wording: string;
  terms: Terms;
};

/** What was ordered, by whom, by what words and at what price, for the agency's files. */
export function writeConfirmation(order: Confirmation): Promise<Pdf> {
  const { locale, issuer, acceptedAt, timeZone } = order;
  const words = CONFIRMATION_WORDS[locale];
  const at = (instant: Date) =>
    new Intl.DateTimeFormat(formatLocale(locale), {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone,
    }).format(instant);
  const footer = issuer ? `${issuer.name} · ${issuer.address.split("\n").join(", ")}\n${issuer.email}` : "Kontor";
  const info = { title: words.title, locale, createdAt: acceptedAt, footer, pageLabel: words.page };
  return writePdf(info, (sheet) => {
    const facts = [
      { label: words.orderedAt, value: at(acceptedAt) },
      { label: words.orderedBy, value: order.acceptedBy },
      { label: words.snapshot, value: at(order.snapshotAt) },
      { label: words.decisionBy, value: at(order.promisedAt) },
    ];
    writeLetterhead(sheet, { sender: issuer, recipient: order.recipient, facts, title: words.title });
    sheet.text(words.thanks);
    sheet.gap(14);
    writePrices(sheet, order);
    sheet.gap(18);
    sheet.text(words.wording, { weight: "bold" });
    for (const paragraph of order.wording.split("\n")) {
      sheet.gap(4);
      sheet.text(paragraph);
    }
  });
}

export function confirmationFileName(locale: Locale): string {
  return CONFIRMATION_WORDS[locale].fileName;
}

const PRICE = { x: 370, width: 98.4, align: "right" } as const;

function writePrices(sheet: Sheet, { locale, terms }: Confirmation): void {
  const words = CONFIRMATION_WORDS[locale];
  const price = priceOf(terms);
  if (price.isFree) {
    sheet.text(words.free, { weight: "bold" });
    return;
  }
  const money = (cents: number) => formatCents(cents, price.currency, locale);
  const rows = [
    [words.preview, money(price.preview.netCents)],
    [words.restore, money(price.restoreNetCents)],
    [words.net, money(price.whole.netCents)],
    [words.vat(formatBasisPoints(price.vatBasisPoints, locale)), money(price.whole.vatCents)],
    [words.gross, money(price.whole.grossCents)],
  ] as const;
  for (const [index, [label, amount]] of rows.entries()) {
    if (index === 2) {
      sheet.gap(6);
      sheet.rule();
    }
    sheet.gap(6);
    const weight = index === rows.length - 1 ? "bold" : "regular";
    sheet.row([
      { text: label, weight, width: PRICE.x - 20 },
      { text: amount, weight, ...PRICE },
    ]);
  }
  sheet.gap(8);
  sheet.text(words.discarded(money(price.preview.grossCents)), { isMuted: true });
}
