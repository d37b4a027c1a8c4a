import { countOf } from "./count-of";
import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type InviteMailInput = MailInput & { inviterName: string; lifetimeDays: number };

/** Asks someone to become a member of an agency; the link leads to choosing a password. */
export function inviteMail(input: InviteMailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<InviteMailInput> = {
  de: ({ agencyName, inviterName, lifetimeDays }) => ({
    subject: `${inviterName} lädt dich zu ${agencyName} ein`,
    heading: `Willkommen bei ${agencyName}`,
    paragraphs: [
      `${inviterName} möchte mit dir in Kontor arbeiten: Zeiten erfassen, Projekte planen, Budgets im Blick behalten.`,
      "Wähle ein Passwort, und du kannst loslegen.",
    ],
    buttonLabel: "Einladung annehmen",
    smallPrint: [
      `Der Link ist ${countOf("de", lifetimeDays, "day")} lang gültig und lässt sich einmal verwenden.`,
      `Du kennst ${inviterName} und ${agencyName} nicht? Dann ignoriere diese Mail. Ohne dein Zutun geschieht nichts.`,
    ],
  }),
  en: ({ agencyName, inviterName, lifetimeDays }) => ({
    subject: `${inviterName} invites you to ${agencyName}`,
    heading: `Welcome to ${agencyName}`,
    paragraphs: [
      `${inviterName} would like to work with you in Kontor: record time, plan projects, keep an eye on budgets.`,
      "Choose a password and you are ready to start.",
    ],
    buttonLabel: "Accept the invitation",
    smallPrint: [
      `The link is valid for ${countOf("en", lifetimeDays, "day")} and can be used once.`,
      `If you don’t know ${inviterName} or ${agencyName}, ignore this mail. Nothing happens unless you act.`,
    ],
  }),
};
