import type { StepCatalogue } from "./restore-step";

/** Each step of a restore, as the mail about it says it. */
export const RESTORE_STEPS_DE: StepCatalogue = {
  request: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Wiederherstellung für ${forAgency} angefragt`,
    heading: "Wiederherstellung angefragt",
    paragraphs: [
      `${byName} möchte die Sicherung vom ${snapshotAt} zurückholen. Bestellt ist sie erst, wenn der Preis angenommen wurde.`,
      "An den laufenden Daten ändert sich nichts.",
    ],
  }),
  acceptPrice: ({ forAgency, byName, snapshotAt, promisedBy, isOperator }) => ({
    subject: isOperator
      ? `${forAgency} bestellt eine Wiederherstellung`
      : `Wiederherstellung für ${forAgency} bestellt`,
    heading: "Wiederherstellung bestellt",
    paragraphs: [
      `${byName} hat für ${forAgency} die Wiederherstellung der Sicherung vom ${snapshotAt} bestellt und den Preis angenommen.`,
      isOperator
        ? `Zugesagt ist eine Entscheidung bis ${promisedBy}.`
        : `Der Betreiber entscheidet bis ${promisedBy}. Die Auftragsbestätigung hängt an dieser Mail.`,
    ],
  }),
  withdraw: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Wiederherstellung für ${forAgency} zurückgezogen`,
    heading: "Wiederherstellung zurückgezogen",
    paragraphs: [
      `${byName} hat die Wiederherstellung der Sicherung vom ${snapshotAt} zurückgezogen. Es wird nichts geladen und nichts berechnet.`,
    ],
  }),
  approve: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Wiederherstellung für ${forAgency} freigegeben`,
    heading: "Wiederherstellung freigegeben",
    paragraphs: [
      `${byName === null ? "Die Bedingungen des Betreibers geben" : "Der Betreiber gibt"} die Wiederherstellung der Sicherung vom ${snapshotAt} frei. Sie wird jetzt als Vorschau geladen.`,
      "Arbeite ruhig weiter: An den laufenden Daten ändert sich nichts.",
    ],
  }),
  refuse: ({ forAgency, snapshotAt, note }) => ({
    subject: `Wiederherstellung für ${forAgency} abgelehnt`,
    heading: "Wiederherstellung abgelehnt",
    paragraphs: [
      `Der Betreiber hat die Wiederherstellung der Sicherung vom ${snapshotAt} abgelehnt. Begründung: ${note}`,
      "Berechnet wird nichts.",
    ],
  }),
  load: ({ forAgency, snapshotAt }) => ({
    subject: `Vorschau für ${forAgency} wird geladen`,
    heading: "Die Vorschau wird geladen",
    paragraphs: [
      `Die Sicherung vom ${snapshotAt} wird jetzt neben die laufenden Daten geladen und geprüft; das dauert je nach Größe ein paar Minuten.`,
      "Arbeite ruhig weiter: An den laufenden Daten ändert sich nichts. Wir schreiben dir, sobald die Vorschau bereit ist.",
    ],
  }),
  openPreview: ({ forAgency, snapshotAt }) => ({
    subject: `Die Vorschau für ${forAgency} ist bereit`,
    heading: "Die Vorschau ist bereit",
    paragraphs: [
      `Die Sicherung vom ${snapshotAt} liegt jetzt neben den laufenden Daten. Du kannst sie ansehen, vergleichen und dann entscheiden: einzelne Datensätze zurückholen, alles umstellen oder die Vorschau verwerfen.`,
      "Bis dahin ändert sich an den laufenden Daten nichts.",
    ],
  }),
  discard: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Vorschau für ${forAgency} verworfen`,
    heading: "Vorschau verworfen",
    paragraphs: [
      `${byName ?? "Der Betreiber"} hat die Vorschau der Sicherung vom ${snapshotAt} verworfen. Die laufenden Daten sind, wie sie waren.`,
    ],
  }),
  finish: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Wiederherstellung für ${forAgency} abgeschlossen`,
    heading: "Wiederherstellung abgeschlossen",
    paragraphs: [
      `${byName} hat die Wiederherstellung aus der Sicherung vom ${snapshotAt} abgeschlossen. Was einzeln zurückgeholt wurde, ist in den laufenden Daten; alles andere blieb.`,
    ],
  }),
  orderSwitch: ({ forAgency, byName, snapshotAt }) => ({
    subject: `${forAgency} wird auf eine Sicherung umgestellt`,
    heading: "Die Umstellung hat begonnen",
    paragraphs: [
      `${byName ?? "Der Betreiber"} stellt ${forAgency} auf den Stand vom ${snapshotAt} um. Zuerst werden die laufenden Daten gesichert, dann ist Kontor für ein paar Sekunden nicht erreichbar, und alle werden abgemeldet.`,
      "Wir schreiben dir, sobald es geschafft ist. Danach lässt es sich sieben Tage lang rückgängig machen.",
    ],
  }),
  completeSwitch: ({ forAgency, snapshotAt, undoUntil }) => ({
    subject: `${forAgency} arbeitet wieder mit einer Sicherung`,
    heading: "Umgestellt",
    paragraphs: [
      `${forAgency} arbeitet jetzt mit dem Stand vom ${snapshotAt}. Alle wurden abgemeldet und melden sich wie gewohnt neu an.`,
      `Bis ${undoUntil} lässt sich das rückgängig machen.`,
    ],
  }),
  giveUpSwitch: ({ forAgency }) => ({
    subject: `Die Umstellung für ${forAgency} hat nicht geklappt`,
    heading: "Die Umstellung hat nicht geklappt",
    paragraphs: [
      "An den laufenden Daten hat sich nichts geändert, und die Vorschau ist noch da. Du kannst es noch einmal versuchen. Der Betreiber weiß Bescheid.",
    ],
  }),
  orderUndo: ({ forAgency, byName, snapshotAt }) => ({
    subject: `Die Wiederherstellung für ${forAgency} wird rückgängig gemacht`,
    heading: "Das Rückgängigmachen hat begonnen",
    paragraphs: [
      `${byName ?? "Der Betreiber"} stellt ${forAgency} zurück auf den Stand von vor der Umstellung auf die Sicherung vom ${snapshotAt}. Kontor ist dabei für ein paar Sekunden nicht erreichbar, und alle werden abgemeldet.`,
      "Wir schreiben dir, sobald es geschafft ist. Was seit der Umstellung erfasst wurde, geht nicht verloren.",
    ],
  }),
  completeUndo: ({ forAgency, snapshotAt }) => ({
    subject: `Wiederherstellung für ${forAgency} rückgängig gemacht`,
    heading: "Rückgängig gemacht",
    paragraphs: [
      `${forAgency} arbeitet wieder mit dem Stand von vor der Umstellung auf die Sicherung vom ${snapshotAt}. Alle wurden abgemeldet und melden sich neu an.`,
      "Was seit der Umstellung erfasst wurde, steht als Unterschied bereit: Einzelnes lässt sich daraus zurückholen.",
    ],
  }),
  giveUpUndo: ({ forAgency }) => ({
    subject: `Das Rückgängigmachen für ${forAgency} hat nicht geklappt`,
    heading: "Das Rückgängigmachen hat nicht geklappt",
    paragraphs: [
      "An den laufenden Daten hat sich nichts geändert. Du kannst es noch einmal versuchen. Der Betreiber weiß Bescheid.",
    ],
  }),
  fail: ({ forAgency, snapshotAt }) => ({
    subject: `Wiederherstellung für ${forAgency} gescheitert`,
    heading: "Wiederherstellung gescheitert",
    paragraphs: [
      `Die Sicherung vom ${snapshotAt} ließ sich nicht laden. An den laufenden Daten hat sich nichts geändert, und berechnet wird nichts.`,
      "Der Betreiber weiß Bescheid. Du kannst eine andere Sicherung bestellen.",
    ],
  }),
};
