import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type MemberUnlockedInput = MailInput & { unlockedName: string; factorsReset: boolean; reason: string };

/** Tells an owner that somebody was let in by a command on the server, past what the agency itself can do. */
export function memberUnlockedMail(input: MemberUnlockedInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<MemberUnlockedInput> = {
  de: ({ agencyName, unlockedName, factorsReset, reason }) => ({
    subject: `Ein Konto bei ${agencyName} wurde auf dem Server entsperrt`,
    heading: "Ein Konto wurde auf dem Server entsperrt",
    paragraphs: [
      `Der Betreiber dieser Installation hat das Konto von ${unlockedName} bei ${agencyName} entsperrt. ${
        factorsReset
          ? "Alle zweiten Faktoren wurden dabei entfernt; bei der nächsten Anmeldung wird ein neuer eingerichtet."
          : "Die zweiten Faktoren sind geblieben."
      }`,
      `Als Grund ist angegeben: ${reason}`,
    ],
    buttonLabel: "Anmeldung und Faktoren ansehen",
    smallPrint: [
      "Diese Mail geht an alle, denen die Agentur gehört. Das kommt unerwartet? Frag beim Betreiber nach; bis dahin kannst du das Konto deaktivieren.",
    ],
  }),
  en: ({ agencyName, unlockedName, factorsReset, reason }) => ({
    subject: `An account at ${agencyName} was unlocked on the server`,
    heading: "An account was unlocked on the server",
    paragraphs: [
      `The operator of this installation unlocked the account of ${unlockedName} at ${agencyName}. ${
        factorsReset
          ? "All second factors were removed; a new one is set up at the next sign-in."
          : "The second factors have stayed."
      }`,
      `The reason given: ${reason}`,
    ],
    buttonLabel: "See sign-in and factors",
    smallPrint: [
      "This mail goes to all owners of the agency. If you did not expect it, ask the operator; until then you can deactivate the account.",
    ],
  }),
};
