import type { Locale } from "@/lib/i18n/locales";

/** What every template is given: whom it speaks to, for which agency, and where its button leads. */
export type MailInput = {
  locale: Locale;
  agencyName: string;
  link: string;
  /** The reader runs the installation, and is no agency's member. */
  isOperator?: boolean;
};

/** What a mail says, in the order it says it; both its text and its HTML are made from this. */
export type MailContent = {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  /** Stands on the button below the paragraphs. */
  buttonLabel: string;
  smallPrint: readonly string[];
};

/** The words of a template by language: a missing language is a type error. */
export type MailWords<Input extends MailInput> = Record<Locale, (input: Input) => MailContent>;

/** Who a mail is from, in its last line: the installation's own name is Kontor already. */
export function senderName(agencyName: string): string {
  return agencyName === "Kontor" ? agencyName : `Kontor · ${agencyName}`;
}
