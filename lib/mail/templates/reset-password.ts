import { countOf } from "./count-of";
import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { whomToTell } from "./whom-to-tell";

type ResetPasswordMailInput = MailInput & { lifetimeHours: number };

/** Answers "forgot password"; whoever asked may not be the member, so it says what to do then. */
export function resetPasswordMail(input: ResetPasswordMailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<ResetPasswordMailInput> = {
  de: ({ agencyName, isOperator, lifetimeHours }) => ({
    subject: `Neues Passwort für ${agencyName}`,
    heading: "Neues Passwort wählen",
    paragraphs: [`Für dein Konto bei ${agencyName} wurde ein neues Passwort angefordert. Hier wählst du es:`],
    buttonLabel: "Neues Passwort wählen",
    smallPrint: [
      `Der Link ist ${countOf("de", lifetimeHours, "hour")} lang gültig und lässt sich einmal verwenden.`,
      `Das warst nicht du? Dann musst du nichts tun, dein Passwort bleibt, wie es ist. Kommt so eine Mail öfter, sag bitte ${whomToTell("de", { isOperator })} Bescheid.`,
    ],
  }),
  en: ({ agencyName, isOperator, lifetimeHours }) => ({
    subject: `New password for ${agencyName}`,
    heading: "Choose a new password",
    paragraphs: [`A new password was requested for your account at ${agencyName}. Choose it here:`],
    buttonLabel: "Choose a new password",
    smallPrint: [
      `The link is valid for ${countOf("en", lifetimeHours, "hour")} and can be used once.`,
      `If this wasn’t you, there is nothing to do: your password stays as it is. If such mails keep coming, please tell ${whomToTell("en", { isOperator })}.`,
    ],
  }),
};
