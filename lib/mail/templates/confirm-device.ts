import { countOf } from "./count-of";
import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type ConfirmDeviceMailInput = MailInput & { lifetimeHours: number };

/** Answers "confirm by mail": the way past what strangers have done to an account. */
export function confirmDeviceMail(input: ConfirmDeviceMailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<ConfirmDeviceMailInput> = {
  de: ({ agencyName, lifetimeHours }) => ({
    subject: `Gerät für ${agencyName} bestätigen`,
    heading: "Gerät bestätigen",
    paragraphs: [
      `Jemand möchte sich bei ${agencyName} mit deinem Konto anmelden, von einem Gerät, das wir nicht kennen. Warst du das, dann öffne diesen Link auf dem Gerät und in dem Browser, mit dem du dich anmelden willst:`,
    ],
    buttonLabel: "Gerät bestätigen",
    smallPrint: [
      `Der Link ist ${countOf("de", lifetimeHours, "hour")} lang gültig und lässt sich einmal verwenden. Er meldet niemanden an: Passwort und zweiter Faktor werden weiter gefragt.`,
      "Das warst nicht du? Dann öffne ihn nicht und gib ihn niemandem. Ohne ihn geschieht nichts.",
    ],
  }),
  en: ({ agencyName, lifetimeHours }) => ({
    subject: `Confirm a device for ${agencyName}`,
    heading: "Confirm a device",
    paragraphs: [
      `Somebody wants to sign in to ${agencyName} with your account, from a device we do not know. If it was you, open this link on the device and in the browser you want to sign in with:`,
    ],
    buttonLabel: "Confirm the device",
    smallPrint: [
      `The link is valid for ${countOf("en", lifetimeHours, "hour")} and can be used once. It signs nobody in: the password and the second factor are still asked for.`,
      "If this wasn’t you, don’t open it and give it to nobody. Without it, nothing happens.",
    ],
  }),
};
