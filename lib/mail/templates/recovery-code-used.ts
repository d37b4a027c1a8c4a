import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { whomToTell } from "./whom-to-tell";

type RecoveryCodeUsedMailInput = MailInput & { left: number };

/** Tells a member that one of the codes in their drawer was used: whoever did it may not have been them. */
export function recoveryCodeUsedMail(input: RecoveryCodeUsedMailInput): RenderedMail {
  return renderMail(words, input);
}

const leftWords = {
  de: (left: number) =>
    left === 1 ? "Dir bleibt noch ein Code." : `Dir bleiben noch ${left === 0 ? "keine" : left} Codes.`,
  en: (left: number) => (left === 1 ? "You have one code left." : `You have ${left === 0 ? "no" : left} codes left.`),
};

const words: MailWords<RecoveryCodeUsedMailInput> = {
  de: ({ agencyName, isOperator, left }) => ({
    subject: `Ein Wiederherstellungscode für ${agencyName} wurde benutzt`,
    heading: "Ein Wiederherstellungscode wurde benutzt",
    paragraphs: [
      `Mit einem deiner Wiederherstellungscodes hat sich eben jemand bei deinem Konto bei ${agencyName} ausgewiesen. Er gilt jetzt nicht mehr. ${leftWords.de(left)}`,
      "Das warst du? Dann richte, wenn nötig, einen neuen zweiten Faktor ein. Wenn nicht, setze sofort dein Passwort zurück und erzeuge dann neue Codes:",
    ],
    buttonLabel: "Passwort zurücksetzen",
    smallPrint: [`Warst du es nicht, sag bitte auch ${whomToTell("de", { isOperator })} Bescheid.`],
  }),
  en: ({ agencyName, isOperator, left }) => ({
    subject: `A recovery code for ${agencyName} was used`,
    heading: "A recovery code was used",
    paragraphs: [
      `Somebody has just used one of your recovery codes for your account at ${agencyName}. It no longer works. ${leftWords.en(left)}`,
      "Was it you? Then set up a new second factor if you need one. If not, reset your password right away, and then make new codes:",
    ],
    buttonLabel: "Reset the password",
    smallPrint: [`If it wasn’t you, please also tell ${whomToTell("en", { isOperator })}.`],
  }),
};
