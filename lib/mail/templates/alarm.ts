import type { AlarmKind } from "@/lib/alarms/schema";
import de from "@/lib/i18n/messages/de/alarms.json" with { type: "json" };
import en from "@/lib/i18n/messages/en/alarms.json" with { type: "json" };
import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type AlarmMailInput = MailInput & {
  kind: AlarmKind;
  /** The agency it is about. Null: the installation. */
  scopeName: string | null;
  /** When it was, in the reader's time zone and language. */
  at: string;
};

/** Tells an operator once that something needs looking after. */
export function alarmMail(input: AlarmMailInput): RenderedMail {
  return renderMail(words, input);
}

const words: MailWords<AlarmMailInput> = {
  de: ({ kind, scopeName, at }) => {
    const { title, advice } = de.kinds[kind];
    return {
      subject: `Alarm: ${title}${scopeName === null ? "" : ` (${scopeName})`}`,
      heading: title,
      paragraphs: [`${scopeName ?? "Die ganze Installation"} · ${at}`, advice],
      buttonLabel: "Alarme ansehen",
      smallPrint: ["Solange der Alarm offen ist, schreiben wir dir deswegen nicht noch einmal."],
    };
  },
  en: ({ kind, scopeName, at }) => {
    const { title, advice } = en.kinds[kind];
    return {
      subject: `Alarm: ${title}${scopeName === null ? "" : ` (${scopeName})`}`,
      heading: title,
      paragraphs: [`${scopeName ?? "The whole installation"} · ${at}`, advice],
      buttonLabel: "See alarms",
      smallPrint: ["As long as the alarm is open, we will not write to you about it again."],
    };
  },
};
