import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { whomToTell } from "./whom-to-tell";

type FactorChangedMailInput = MailInput & {
  factor: "authenticator" | "passkey";
  change: "added" | "removed";
  /** What the member calls it. */
  name: string;
};

/** Tells a member that there is a way more, or a way less, to prove that they are it. */
export function factorChangedMail(input: FactorChangedMailInput): RenderedMail {
  return renderMail(words, input);
}

const FACTORS = {
  de: { authenticator: "Authenticator-App", passkey: "Passkey" },
  en: { authenticator: "authenticator app", passkey: "passkey" },
};

const words: MailWords<FactorChangedMailInput> = {
  de: ({ agencyName, isOperator, factor, change, name }) => {
    const what = FACTORS.de[factor];
    const done = change === "added" ? "hinzugefügt" : "entfernt";
    const article = factor === "passkey" ? "der" : "die";
    return {
      subject: `${what} ${done}: dein Konto bei ${agencyName}`,
      heading: `${what} ${done}`,
      paragraphs: [
        `An deinem Konto bei ${agencyName} wurde eben ${article} ${what} „${name}“ ${done}. Auf allen anderen Geräten bist du abgemeldet.`,
        "Das warst du? Dann musst du nichts tun. Wenn nicht, setze sofort dein Passwort zurück:",
      ],
      buttonLabel: "Passwort zurücksetzen",
      smallPrint: [
        `Sag dann bitte auch ${whomToTell("de", { isOperator })} Bescheid: Dort kann man dein Konto sperren.`,
      ],
    };
  },
  en: ({ agencyName, isOperator, factor, change, name }) => {
    const what = FACTORS.en[factor];
    const title = `${what.charAt(0).toUpperCase()}${what.slice(1)} ${change}`;
    return {
      subject: `${title}: your account at ${agencyName}`,
      heading: title,
      paragraphs: [
        `The ${what} “${name}” has just been ${change} on your account at ${agencyName}. You are signed out on all other devices.`,
        "Was it you? Then there is nothing to do. If not, reset your password right away:",
      ],
      buttonLabel: "Reset the password",
      smallPrint: [`Please also tell ${whomToTell("en", { isOperator })}: they can block the account.`],
    };
  },
};
