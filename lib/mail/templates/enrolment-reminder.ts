import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type EnrolmentReminderInput = MailInput & {
  /** In the reader's words; null: the grace is over. */
  enrolBy: string | null;
};

/** Reminds a member who still has to set up a second factor. An admin sends it. */
export function enrolmentReminderMail(input: EnrolmentReminderInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<EnrolmentReminderInput> = {
  de: ({ agencyName, enrolBy }) => ({
    subject: `Richte deinen zweiten Faktor für ${agencyName} ein`,
    heading: "Dein zweiter Faktor fehlt noch",
    paragraphs: [
      `${agencyName} verlangt zur Anmeldung einen zweiten Faktor: einen Code aus einer Authenticator-App oder einen Passkey. Du hast noch keinen.`,
      enrolBy
        ? `Du hast bis ${enrolBy} Zeit. Danach kannst du erst weiterarbeiten, wenn du ihn eingerichtet hast.`
        : "Die Frist ist vorbei: Du kannst erst weiterarbeiten, wenn du ihn eingerichtet hast. Nach der Anmeldung wirst du dorthin geführt.",
    ],
    buttonLabel: "Zweiten Faktor einrichten",
    smallPrint: ["Es dauert etwa zwei Minuten. Was du erfasst hast, bleibt."],
  }),
  en: ({ agencyName, enrolBy }) => ({
    subject: `Set up your second factor for ${agencyName}`,
    heading: "Your second factor is still missing",
    paragraphs: [
      `${agencyName} asks for a second factor when you sign in: a code from an authenticator app, or a passkey. You have none yet.`,
      enrolBy
        ? `You have until ${enrolBy}. After that you can go on working only once you have set it up.`
        : "The time is over: you can go on working only once you have set it up. After signing in you are led there.",
    ],
    buttonLabel: "Set up a second factor",
    smallPrint: ["It takes about two minutes. Everything you recorded stays."],
  }),
};
