import { countOf } from "./count-of";
import type { MailInput, MailWords } from "./mail-content";
import { type RenderedMail, renderMail } from "./render-mail";

type TimerReminderMailInput = MailInput & { projectName: string; runningHours: number };

/** Reminds a member of a timer that was probably forgotten; the link leads to Today, where it can be stopped. */
export function timerReminderMail(input: TimerReminderMailInput): RenderedMail {
  return renderMail(words, input);
}

// The project stays out of the subject: that is read on lock screens and over shoulders.
const words: MailWords<TimerReminderMailInput> = {
  de: ({ projectName, runningHours }) => ({
    subject: `Deine Stoppuhr läuft seit ${countOf("de", runningHours, "hour")}`,
    heading: `Deine Stoppuhr läuft seit ${countOf("de", runningHours, "hour")}`,
    paragraphs: [
      `Sie misst Zeit für das Projekt „${projectName}“.`,
      "Hast du vergessen, sie zu stoppen? Beim Stoppen kannst du die Endzeit berichtigen, es geht nichts verloren.",
    ],
    buttonLabel: "Zu „Heute“",
    smallPrint: ["Läuft sie mit Absicht, musst du nichts tun."],
  }),
  en: ({ projectName, runningHours }) => ({
    subject: `Your timer has been running for ${countOf("en", runningHours, "hour")}`,
    heading: `Your timer has been running for ${countOf("en", runningHours, "hour")}`,
    paragraphs: [
      `It is recording time for the project “${projectName}”.`,
      "Did you forget to stop it? You can correct the stop time when you do; nothing is lost.",
    ],
    buttonLabel: "Go to Today",
    smallPrint: ["If it is running on purpose, there is nothing to do."],
  }),
};
