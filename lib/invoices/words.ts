import type { Locale } from "@/lib/i18n/locales";
import type { InvoiceLineKind } from "@/lib/invoices/rules";

type InvoiceWords = {
  title: string;
  number: string;
  issuedAt: string;
  serviceAt: string;
  dueAt: string;
  ownVatId: string;
  theirVatId: string;
  intro: string;
  service: string;
  net: string;
  sum: string;
  vat: (rate: string) => string;
  noVat: string;
  gross: string;
  payment: (by: string, gross: string, number: string) => string;
  bankDetails: string;
  page: (page: number, of: number) => string;
  lines: Record<InvoiceLineKind, (snapshotDay: string) => string>;
};

/** § 14 (4) UStG: what an invoice must say, in the language the order was accepted in. */
export const INVOICE_WORDS: Record<Locale, InvoiceWords> = {
  de: {
    title: "Rechnung",
    number: "Rechnungsnummer",
    issuedAt: "Rechnungsdatum",
    serviceAt: "Leistungsdatum",
    dueAt: "Zahlbar bis",
    ownVatId: "USt-IdNr. / Steuernummer",
    theirVatId: "Deine USt-IdNr.",
    intro: "Für die bestellte Wiederherstellung berechnen wir:",
    service: "Leistung",
    net: "Netto",
    sum: "Summe netto",
    vat: (rate) => `zzgl. ${rate} Umsatzsteuer`,
    noVat: "Umsatzsteuer",
    gross: "Rechnungsbetrag",
    payment: (by, gross, number) =>
      `Bitte zahle ${gross} bis zum ${by} und gib dabei die Rechnungsnummer ${number} an.`,
    bankDetails: "Bankverbindung",
    page: (page, of) => `Seite ${page} von ${of}`,
    lines: {
      preview: (day) => `Vorschau: Die Sicherung vom ${day} neben den laufenden Daten geladen und verglichen`,
      restore: (day) =>
        `Wiederherstellung aus der Sicherung vom ${day}, Rücknahme innerhalb von 7 Tagen eingeschlossen`,
    },
  },
  en: {
    title: "Invoice",
    number: "Invoice number",
    issuedAt: "Invoice date",
    serviceAt: "Date of service",
    dueAt: "Due by",
    ownVatId: "VAT ID / tax number",
    theirVatId: "Your VAT ID",
    intro: "For the restore you ordered, we charge:",
    service: "Service",
    net: "Net",
    sum: "Net total",
    vat: (rate) => `plus ${rate} VAT`,
    noVat: "VAT",
    gross: "Total due",
    payment: (by, gross, number) => `Please pay ${gross} by ${by} and state the invoice number ${number}.`,
    bankDetails: "Bank details",
    page: (page, of) => `Page ${page} of ${of}`,
    lines: {
      preview: (day) => `Preview: the snapshot of ${day} loaded alongside the live data and compared`,
      restore: (day) => `Restore from the snapshot of ${day}, undo within 7 days included`,
    },
  },
};
