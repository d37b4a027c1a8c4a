import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type InvoiceMailInput = MailInput & { number: string; gross: string; dueOn: string };

/** Comes with the invoice as a PDF, to the address that invoices go to: its reader may have no account. */
export function invoiceMail(input: InvoiceMailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<InvoiceMailInput> = {
  de: ({ agencyName, number, gross, dueOn }) => ({
    subject: `Rechnung ${number} für ${agencyName}`,
    heading: `Rechnung ${number}`,
    paragraphs: [
      `Im Anhang ist die Rechnung für die Wiederherstellung, die ${agencyName} bestellt hat: ${gross}, zahlbar bis zum ${dueOn}.`,
    ],
    buttonLabel: "Rechnungen ansehen",
    smallPrint: ["Die Seite ist für alle mit Verwaltungsrechten und für die Buchhaltung der Agentur."],
  }),
  en: ({ agencyName, number, gross, dueOn }) => ({
    subject: `Invoice ${number} for ${agencyName}`,
    heading: `Invoice ${number}`,
    paragraphs: [`Attached is the invoice for the restore that ${agencyName} ordered: ${gross}, due by ${dueOn}.`],
    buttonLabel: "See invoices",
    smallPrint: ["The page is for those who administer the agency and for its bookkeepers."],
  }),
};
