import { formatLocale, type Locale } from "@/lib/i18n/locales";
import type { IssuerPart, RecipientPart } from "@/lib/invoices/parts";
import type { PricedLine } from "@/lib/invoices/rules";
import { INVOICE_WORDS } from "@/lib/invoices/words";
import { type Amounts, formatBasisPoints, formatCents } from "@/lib/money/rules";
import { writeLetterhead } from "@/lib/pdf/letter";
import { type Pdf, type Sheet, writePdf } from "@/lib/pdf/sheet";

export type InvoiceDocument = Amounts & {
  number: string;
  locale: Locale;
  currency: string;
  vatBasisPoints: number;
  issuedAt: Date;
  dueAt: Date;
  issuer: IssuerPart;
  recipient: RecipientPart;
  lines: readonly (PricedLine & { snapshotDay: string })[];
};

/** The invoice as a PDF. Always the same bytes for the same invoice. */
export function writeInvoice(invoice: InvoiceDocument): Promise<Pdf> {
  const { locale, number, issuer, issuedAt } = invoice;
  const words = INVOICE_WORDS[locale];
  return writePdf(
    {
      title: `${words.title} ${number}`,
      locale,
      createdAt: issuedAt,
      footer: footerOf(issuer, words.ownVatId),
      pageLabel: words.page,
    },
    (sheet) => {
      writeLetterhead(sheet, {
        sender: issuer,
        recipient: invoice.recipient,
        facts: factsOf(invoice),
        title: `${words.title} ${number}`,
      });
      sheet.text(words.intro);
      sheet.gap(14);
      writeLines(sheet, invoice);
      writeSums(sheet, invoice);
      writePayment(sheet, invoice);
    },
  );
}

export function invoiceFileName({ number, locale }: Pick<InvoiceDocument, "number" | "locale">): string {
  return `${INVOICE_WORDS[locale].title}-${number}.pdf`;
}

const PRICE = { x: 370, width: 98.4, align: "right" } as const;

function writeLines(sheet: Sheet, { locale, lines, currency }: InvoiceDocument): void {
  const words = INVOICE_WORDS[locale];
  sheet.row([
    { text: words.service, weight: "bold" },
    { text: words.net, weight: "bold", ...PRICE },
  ]);
  sheet.gap(4);
  sheet.rule();
  for (const { kind, netCents, snapshotDay } of lines) {
    sheet.gap(6);
    const day = formatDay(new Date(`${snapshotDay}T12:00:00Z`), locale, "UTC");
    sheet.row([
      { text: words.lines[kind](day), width: PRICE.x - 20 },
      { text: formatCents(netCents, currency, locale), ...PRICE },
    ]);
  }
  sheet.gap(8);
  sheet.rule();
}

function writeSums(sheet: Sheet, invoice: InvoiceDocument): void {
  const { locale, currency, vatBasisPoints } = invoice;
  const words = INVOICE_WORDS[locale];
  const money = (cents: number) => formatCents(cents, currency, locale);
  const vat = vatBasisPoints > 0 ? words.vat(formatBasisPoints(vatBasisPoints, locale)) : words.noVat;
  const sums = [
    { label: words.sum, cents: invoice.netCents, weight: "regular" },
    { label: vat, cents: invoice.vatCents, weight: "regular" },
    { label: words.gross, cents: invoice.grossCents, weight: "bold" },
  ] as const;
  sheet.keepTogether(90);
  for (const { label, cents, weight } of sums) {
    sheet.gap(6);
    sheet.row([
      { text: label, weight, width: PRICE.x - 20 },
      { text: money(cents), weight, ...PRICE },
    ]);
  }
  const note = invoice.issuer.vatExemptionNote;
  if (vatBasisPoints > 0 || !note) return;
  sheet.gap(10);
  sheet.text(note);
}

function writePayment(sheet: Sheet, { locale, number, issuer, currency, dueAt, grossCents }: InvoiceDocument): void {
  const words = INVOICE_WORDS[locale];
  sheet.gap(22);
  sheet.keepTogether(40);
  const by = formatDay(dueAt, locale, issuer.timeZone);
  sheet.text(words.payment(by, formatCents(grossCents, currency, locale), number));
  if (!issuer.bankDetails) return;
  sheet.gap(10);
  sheet.text(words.bankDetails, { weight: "bold" });
  sheet.text(issuer.bankDetails);
}

function factsOf({ locale, number, issuedAt, dueAt, issuer, recipient }: InvoiceDocument) {
  const words = INVOICE_WORDS[locale];
  const day = (instant: Date) => formatDay(instant, locale, issuer.timeZone);
  const facts = [
    { label: words.number, value: number },
    { label: words.issuedAt, value: day(issuedAt) },
    // It is written in the moment the service is complete.
    { label: words.serviceAt, value: day(issuedAt) },
    { label: words.dueAt, value: day(dueAt) },
  ];
  return recipient.vatId ? [...facts, { label: words.theirVatId, value: recipient.vatId }] : facts;
}

function footerOf(issuer: IssuerPart, vatIdLabel: string): string {
  const address = issuer.address.split("\n").join(", ");
  return `${issuer.name} · ${address}\n${issuer.email} · ${vatIdLabel}: ${issuer.vatId}`;
}

function formatDay(instant: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: "long", timeZone }).format(instant);
}
