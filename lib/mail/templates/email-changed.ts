import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { whomToTell } from "./whom-to-tell";

/** Goes to the address that was a member's until now: whoever changed it may not have been them. */
export function emailChangedMail(input: MailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<MailInput> = {
  de: ({ agencyName, isOperator }) => ({
    subject: `Deine E-Mail-Adresse bei ${agencyName} wurde geändert`,
    heading: "Deine E-Mail-Adresse wurde geändert",
    paragraphs: [
      `Dein Konto bei ${agencyName} hat seit eben eine andere E-Mail-Adresse. An diese hier schicken wir nichts mehr; anmelden kannst du dich mit der neuen.`,
    ],
    buttonLabel: "Zur Anmeldung",
    smallPrint: [
      `Das warst nicht du? Dann sag sofort ${whomToTell("de", { isOperator })} Bescheid: Dort kann man dich überall abmelden und den Zugang sperren.`,
    ],
  }),
  en: ({ agencyName, isOperator }) => ({
    subject: `Your e-mail address at ${agencyName} was changed`,
    heading: "Your e-mail address was changed",
    paragraphs: [
      `Your account at ${agencyName} has just been given another e-mail address. We will send nothing more to this one; sign in with the new one.`,
    ],
    buttonLabel: "Sign in",
    smallPrint: [
      `If this wasn’t you, tell ${whomToTell("en", { isOperator })} right away: they can sign you out everywhere and block the account.`,
    ],
  }),
};
