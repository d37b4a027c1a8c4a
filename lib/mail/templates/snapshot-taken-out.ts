import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type SnapshotTakenOutInput = MailInput & {
  /** The encrypted file, or the key that opens it. */
  what: "file" | "key";
  byName: string;
  /** When the snapshot was made, in the reader's time zone and language. */
  snapshotAt: string;
};

/** Tells every owner that a copy of all the agency has, or the key to one, has left Kontor. */
export function snapshotTakenOutMail(input: SnapshotTakenOutInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<SnapshotTakenOutInput> = {
  de: ({ what, agencyName, byName, snapshotAt }) => ({
    subject:
      what === "file"
        ? `Eine Sicherung von ${agencyName} wurde heruntergeladen`
        : `Der Schlüssel zu einer Sicherung von ${agencyName} wurde gezeigt`,
    heading:
      what === "file" ? "Eine Sicherung wurde heruntergeladen" : "Der Schlüssel zu einer Sicherung wurde gezeigt",
    paragraphs: [
      what === "file"
        ? `${byName} hat die Sicherung vom ${snapshotAt} heruntergeladen. Sie enthält alles, was ${agencyName} in Kontor hat, und ist verschlüsselt.`
        : `${byName} hat sich den Schlüssel zur Sicherung vom ${snapshotAt} zeigen lassen. Wer ihn und die Datei hat, kann alles lesen, was ${agencyName} damals in Kontor hatte.`,
      "Das war so gedacht? Dann ist nichts zu tun. Wenn nicht, sprich gleich mit dieser Person und sperre ihr Konto, solange das nicht geklärt ist:",
    ],
    buttonLabel: "Zu den Mitgliedern",
    smallPrint: ["Alle Inhaber bekommen diese Nachricht."],
  }),
  en: ({ what, agencyName, byName, snapshotAt }) => ({
    subject:
      what === "file"
        ? `A snapshot of ${agencyName} was downloaded`
        : `The key to a snapshot of ${agencyName} was shown`,
    heading: what === "file" ? "A snapshot was downloaded" : "The key to a snapshot was shown",
    paragraphs: [
      what === "file"
        ? `${byName} downloaded the snapshot of ${snapshotAt}. It holds everything ${agencyName} has in Kontor, and is encrypted.`
        : `${byName} was shown the key to the snapshot of ${snapshotAt}. Anyone who has both it and the file can read everything ${agencyName} had in Kontor at the time.`,
      "Was this intended? Then there is nothing to do. If not, speak to this person right away, and block their account until it is cleared up:",
    ],
    buttonLabel: "See the members",
    smallPrint: ["All owners get this message."],
  }),
};
