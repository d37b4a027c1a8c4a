import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { whomToTell } from "./whom-to-tell";

type FactorsResetInput = MailInput & {
  /** The admin who did it; null: whoever runs the installation, on the server. */
  resetBy: string | null;
};

/** Tells a member that their second factors are gone: whoever asked for it may not have been them (ASVS 6.3.7). */
export function factorsResetMail(input: FactorsResetInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<FactorsResetInput> = {
  de: ({ agencyName, isOperator, resetBy }) => ({
    subject: `Deine zweiten Faktoren bei ${agencyName} wurden zurückgesetzt`,
    heading: "Deine zweiten Faktoren wurden zurückgesetzt",
    paragraphs: [
      `${resetBy ?? "Der Betreiber dieser Installation"} hat alle deine zweiten Faktoren bei ${agencyName} entfernt: Authenticator-Apps, Passkeys und Wiederherstellungscodes. Du bist überall abgemeldet.`,
      "Melde dich mit deinem Passwort an; danach richtest du einen neuen zweiten Faktor ein.",
    ],
    buttonLabel: "Zur Anmeldung",
    smallPrint: [
      `Du hast nicht darum gebeten? Dann melde dich sofort an, bevor es jemand anders tut, und sag ${whomToTell("de", { isOperator })} Bescheid.`,
    ],
  }),
  en: ({ agencyName, isOperator, resetBy }) => ({
    subject: `Your second factors at ${agencyName} were reset`,
    heading: "Your second factors were reset",
    paragraphs: [
      `${resetBy ?? "The operator of this installation"} removed all your second factors at ${agencyName}: authenticator apps, passkeys and recovery codes. You are signed out everywhere.`,
      "Sign in with your password; you will then set up a new second factor.",
    ],
    buttonLabel: "Sign in",
    smallPrint: [
      `If you did not ask for this, sign in right away, before somebody else does, and tell ${whomToTell("en", { isOperator })}.`,
    ],
  }),
};
