import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type OwnershipMailInput = MailInput & {
  reader: "new-owner" | "former-owner";
  newOwnerName: string;
  formerOwnerName: string;
};

/** Tells both sides that an agency has another owner: a stolen session must not be able to do that unnoticed. */
export function ownershipHandedOverMail(input: OwnershipMailInput): RenderedMail {
  return renderMail(input.reader === "new-owner" ? wordsToNewOwner : wordsToFormerOwner, input);
}

const wordsToNewOwner: MailWords<OwnershipMailInput> = {
  de: ({ agencyName, formerOwnerName }) => ({
    subject: `Die Agentur ${agencyName} gehört jetzt dir`,
    heading: `Die Agentur ${agencyName} gehört jetzt dir`,
    paragraphs: [
      `${formerOwnerName} hat dir die Agentur ${agencyName} in Kontor übergeben. Über Mitglieder, Rollen und Einstellungen entscheidest ab jetzt du.`,
    ],
    buttonLabel: "Agentur öffnen",
    smallPrint: [`Das kommt unerwartet? Sprich mit ${formerOwnerName}, bevor du etwas änderst.`],
  }),
  en: ({ agencyName, formerOwnerName }) => ({
    subject: `The agency ${agencyName} is now yours`,
    heading: `The agency ${agencyName} is now yours`,
    paragraphs: [
      `${formerOwnerName} has handed the agency ${agencyName} in Kontor over to you. From now on you decide on members, roles and settings.`,
    ],
    buttonLabel: "Open the agency",
    smallPrint: [`If you did not expect this, talk to ${formerOwnerName} before you change anything.`],
  }),
};

const wordsToFormerOwner: MailWords<OwnershipMailInput> = {
  de: ({ agencyName, newOwnerName }) => ({
    subject: `Du hast die Agentur ${agencyName} übergeben`,
    heading: `Du hast die Agentur ${agencyName} übergeben`,
    paragraphs: [`Die Agentur ${agencyName} in Kontor gehört jetzt ${newOwnerName}.`],
    buttonLabel: "Agentur öffnen",
    smallPrint: [
      "Das warst nicht du? Dann ändere sofort dein Passwort und wende dich an den Betreiber dieser Installation.",
    ],
  }),
  en: ({ agencyName, newOwnerName }) => ({
    subject: `You handed over the agency ${agencyName}`,
    heading: `You handed over the agency ${agencyName}`,
    paragraphs: [`The agency ${agencyName} in Kontor now belongs to ${newOwnerName}.`],
    buttonLabel: "Open the agency",
    smallPrint: ["If this wasn’t you, change your password at once and contact the operator of this installation."],
  }),
};
