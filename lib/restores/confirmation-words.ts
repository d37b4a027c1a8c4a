import type { Locale } from "@/lib/i18n/locales";

type ConfirmationWords = Record<
  | "title"
  | "fileName"
  | "orderedAt"
  | "orderedBy"
  | "snapshot"
  | "decisionBy"
  | "thanks"
  | "wording"
  | "free"
  | "preview"
  | "restore"
  | "net"
  | "gross",
  string
> & {
  vat: (rate: string) => string;
  discarded: (gross: string) => string;
  page: (page: number, of: number) => string;
};

export const CONFIRMATION_WORDS: Record<Locale, ConfirmationWords> = {
  de: {
    title: "Auftragsbestätigung",
    fileName: "Auftragsbestaetigung.pdf",
    orderedAt: "Bestellt am",
    orderedBy: "Bestellt von",
    snapshot: "Sicherung vom",
    decisionBy: "Entscheidung bis",
    thanks: "Wir bestätigen den Auftrag zur Wiederherstellung. Er steht unter dem Vorbehalt, dass wir ihn freigeben.",
    wording: "Diesem Text wurde zugestimmt",
    free: "Die Wiederherstellung kostet nichts.",
    preview: "Vorschau (netto)",
    restore: "Wiederherstellung (netto)",
    net: "Summe netto",
    gross: "Summe brutto",
    vat: (rate) => `zzgl. ${rate} Umsatzsteuer`,
    discarded: (gross) => `Wird die Vorschau verworfen, kostet das ${gross} brutto.`,
    page: (page, of) => `Seite ${page} von ${of}`,
  },
  en: {
    title: "Order confirmation",
    fileName: "Order-confirmation.pdf",
    orderedAt: "Ordered on",
    orderedBy: "Ordered by",
    snapshot: "Snapshot of",
    decisionBy: "Decision due by",
    thanks: "We confirm your order of a restore. It is subject to our approval.",
    wording: "The text that was agreed to",
    free: "The restore costs nothing.",
    preview: "Preview (net)",
    restore: "Restore (net)",
    net: "Net total",
    gross: "Gross total",
    vat: (rate) => `plus ${rate} VAT`,
    discarded: (gross) => `If the preview is discarded, this costs ${gross} gross.`,
    page: (page, of) => `Page ${page} of ${of}`,
  },
};
