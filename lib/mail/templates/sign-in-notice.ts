import type { Locale } from "@/lib/i18n/locales";
import type { MailContent, MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";
import { whomToTell } from "./whom-to-tell";

type SignInNoticeMailInput = MailInput & {
  about: "new-device" | "many-failures" | "factor-refused";
  /** How many in a row. */
  failures: number;
  device: { browser: string | null; system: string | null };
  address: string;
  /** When it was, in the reader's time zone and language. */
  at: string;
};

/** Tells a member of a sign-in, or of attempts at one, that may not have been theirs (OWASP ASVS 6.3.5). */
export function signInNoticeMail(input: SignInNoticeMailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<SignInNoticeMailInput> = {
  de: (input) => ({ buttonLabel: "Passwort zurücksetzen", ...DE[input.about](input) }),
  en: (input) => ({ buttonLabel: "Reset the password", ...EN[input.about](input) }),
};

type Words = Record<SignInNoticeMailInput["about"], (input: SignInNoticeMailInput) => Omit<MailContent, "buttonLabel">>;

const DE: Words = {
  "new-device": (input) => ({
    subject: `Neues Gerät bei ${input.agencyName} angemeldet`,
    heading: "Anmeldung von einem neuen Gerät",
    paragraphs: [
      `Mit deinem Konto bei ${input.agencyName} hat sich jemand von einem Gerät angemeldet, das wir noch nicht kannten:`,
      whereFrom("de", input),
      "Das warst du? Dann musst du nichts tun. Wenn nicht, setze sofort dein Passwort zurück; damit sind auch alle Geräte abgemeldet:",
    ],
    smallPrint: [`Sag dann bitte auch ${whomToTell("de", input)} Bescheid: Dort kann man dein Konto sperren.`],
  }),
  "many-failures": (input) => ({
    subject: `Viele Fehlversuche bei deinem Konto bei ${input.agencyName}`,
    heading: "Viele Fehlversuche bei deinem Konto",
    paragraphs: [
      `Bei deinem Konto bei ${input.agencyName} schlug die Anmeldung ${input.failures}-mal hintereinander fehl, zuletzt hier:`,
      whereFrom("de", input),
      "Fremde müssen jetzt nach jedem Versuch länger warten. Auf den Geräten, mit denen du dich schon angemeldet hast, hält dich das nicht auf; auf anderen bestätigst du dich per E-Mail. Hast du nur dein Passwort vergessen, setze es zurück:",
    ],
    smallPrint: [
      "Das warst nicht du? Dann wähle ein neues Passwort, wenn du das alte auch anderswo benutzt. Wir schreiben dir davon höchstens einmal am Tag.",
    ],
  }),
  "factor-refused": (input) => ({
    subject: `Falscher zweiter Faktor bei ${input.agencyName}`,
    heading: "Das Passwort stimmte, der zweite Faktor nicht",
    paragraphs: [
      `Jemand wollte sich mit deinem Konto bei ${input.agencyName} anmelden. Das Passwort war richtig, der zweite Faktor nicht:`,
      whereFrom("de", input),
      "Hast du dich vertippt, musst du nichts tun. Wenn du das nicht warst, kennt jemand dein Passwort. Setze es sofort zurück:",
    ],
    smallPrint: [
      `Sag dann bitte auch ${whomToTell("de", input)} Bescheid. Ohne den zweiten Faktor kam niemand hinein.`,
    ],
  }),
};

const EN: Words = {
  "new-device": (input) => ({
    subject: `New device signed in to ${input.agencyName}`,
    heading: "Sign-in from a new device",
    paragraphs: [
      `Somebody signed in to your account at ${input.agencyName} from a device we did not know yet:`,
      whereFrom("en", input),
      "Was it you? Then there is nothing to do. If not, reset your password right away; that also signs out all devices:",
    ],
    smallPrint: [`Please also tell ${whomToTell("en", input)}: they can block your account.`],
  }),
  "many-failures": (input) => ({
    subject: `Many failed attempts at your account at ${input.agencyName}`,
    heading: "Many failed attempts at your account",
    paragraphs: [
      `Signing in to your account at ${input.agencyName} failed ${input.failures} times in a row, most recently here:`,
      whereFrom("en", input),
      "Strangers now wait longer after each attempt. It does not hold you up on devices you have signed in with before; on others, you confirm by e-mail. If you have just forgotten your password, reset it:",
    ],
    smallPrint: [
      "If this wasn’t you, choose a new password if you use the old one elsewhere, too. We write to you about this once a day at most.",
    ],
  }),
  "factor-refused": (input) => ({
    subject: `Wrong second factor at ${input.agencyName}`,
    heading: "The password was right, the second factor was not",
    paragraphs: [
      `Somebody wanted to sign in to your account at ${input.agencyName}. The password was right, the second factor was not:`,
      whereFrom("en", input),
      "If you mistyped it, there is nothing to do. If this wasn’t you, somebody knows your password. Reset it right away:",
    ],
    smallPrint: [`Please also tell ${whomToTell("en", input)}. Without the second factor, nobody got in.`],
  }),
};

const UNKNOWN = {
  de: { browser: "unbekannter Browser", system: "unbekanntes System" },
  en: { browser: "unknown browser", system: "unknown system" },
};

function whereFrom(locale: Locale, { device, address, at }: SignInNoticeMailInput): string {
  const { browser, system } = { ...UNKNOWN[locale] };
  return [`${device.browser ?? browser}, ${device.system ?? system}`, address, at].join(" · ");
}
