import type { Locale } from "@/lib/i18n/locales";

/** Why nothing can be had right now: the database is away, or the agency's is just being exchanged for another. */
export type OutageReason = "away" | "switching";

type OutageWords = { title: string; nothingLost: string; waiting: string; goBack: string };

/** Beside the pages' words: an answer that must work when nothing else does depends on nothing else. */
export const OUTAGE_WORDS: Record<OutageReason, Record<Locale, OutageWords>> = {
  away: {
    de: {
      title: "Die Datenbank ist gerade nicht erreichbar",
      nothingLost: "Was gespeichert wurde, bleibt gespeichert.",
      waiting: "Diese Seite versucht es alle 5 Sekunden von selbst noch einmal.",
      goBack:
        "Deine letzte Eingabe ist noch nicht gespeichert. Geh im Browser zurück, dort steht sie noch, und sende sie in ein paar Sekunden erneut.",
    },
    en: {
      title: "The database cannot be reached right now",
      nothingLost: "What was saved stays saved.",
      waiting: "This page tries again by itself every 5 seconds.",
      goBack:
        "Your last input has not been saved yet. Go back in your browser, where it still is, and send it again in a few seconds.",
    },
  },
  switching: {
    de: {
      title: "Deine Agentur geht gerade auf einen anderen Stand über",
      nothingLost: "Das dauert ein paar Sekunden. Der bisherige Stand bleibt aufgehoben.",
      waiting: "Diese Seite versucht es alle 5 Sekunden von selbst noch einmal. Danach meldest du dich neu an.",
      goBack:
        "Deine letzte Eingabe wurde nicht gespeichert. Geh im Browser zurück, dort steht sie noch, und sende sie in ein paar Sekunden erneut.",
    },
    en: {
      title: "Your agency is being switched to another state",
      nothingLost: "This takes a few seconds. The state before it is kept.",
      waiting: "This page tries again by itself every 5 seconds. Then you sign in again.",
      goBack:
        "Your last input was not saved. Go back in your browser, where it still is, and send it again in a few seconds.",
    },
  },
};
