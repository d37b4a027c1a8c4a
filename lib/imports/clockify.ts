import type { Layout } from "@/lib/imports/layout";
import { readTimed } from "@/lib/imports/timed";
import { readWork } from "@/lib/imports/work";

/** Clockify's detailed report; its titles are in the language of the person who exported it. */
export const clockify: Layout = {
  source: "clockify",
  titles: {
    project: ["Project", "Projekt"],
    client: ["Client", "Kunde"],
    description: ["Description", "Beschreibung"],
    task: ["Task", "Aufgabe"],
    personName: ["User", "Benutzer"],
    personEmail: ["Email", "E-Mail"],
    tags: ["Tags"],
    type: ["Type"],
    billable: ["Billable", "Abrechenbar"],
    startDate: ["Start Date", "Startdatum"],
    startTime: ["Start Time", "Startzeit"],
    endDate: ["End Date", "Enddatum"],
    endTime: ["End Time", "Endzeit"],
    duration: ["Duration (h)", "Dauer (h)"],
    durationDecimal: ["Duration (decimal)", "Dauer (dezimal)", "Dauer (Dezimalzahl)"],
  },
  required: [
    ["personEmail", "personName"],
    ["project", "description"],
    ["startDate"],
    ["startTime"],
    ["endTime", "duration", "durationDecimal"],
  ],
  unused: /^(group|gruppe|date of creation|invoiced|invoice id|(billable|cost) (rate|amount)( \(.*\))?)$/,
  dateFields: ["startDate", "endDate"],
  read: (cells, reading) => {
    if (cells.trimmed("type").toLowerCase() === "break") throw cells.refusal("type", "break");
    const { when, notice } = readTimed(cells, reading);
    return { row: { ...readWork(cells), ...when }, notice };
  },
};
