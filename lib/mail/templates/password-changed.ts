import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { whomToTell } from "./whom-to-tell";

/** Tells a member that their password is another one now: whoever did it may not have been them. */
export function passwordChangedMail(input: MailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<MailInput> = {
  de: ({ agencyName, isOperator }) => ({
    subject: `Dein Passwort für ${agencyName} wurde geändert`,
    heading: "Dein Passwort wurde geändert",
    paragraphs: [
      `Dein Konto bei ${agencyName} hat seit eben ein neues Passwort. Auf allen anderen Geräten bist du abgemeldet.`,
      "Das warst du? Dann musst du nichts tun. Wenn nicht, setze das Passwort sofort zurück:",
    ],
    buttonLabel: "Passwort zurücksetzen",
    smallPrint: [`Sag dann bitte auch ${whomToTell("de", { isOperator })} Bescheid.`],
  }),
  en: ({ agencyName, isOperator }) => ({
    subject: `Your password for ${agencyName} was changed`,
    heading: "Your password was changed",
    paragraphs: [
      `Your account at ${agencyName} has just been given a new password. You are signed out on all other devices.`,
      "Was it you? Then there is nothing to do. If not, reset the password right away:",
    ],
    buttonLabel: "Reset the password",
    smallPrint: [`Please also tell ${whomToTell("en", { isOperator })}.`],
  }),
};
