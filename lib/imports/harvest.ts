import type { Cells } from "@/lib/imports/cells";
import { readDay } from "@/lib/imports/dates";
import { readDuration } from "@/lib/imports/durations";
import type { Layout } from "@/lib/imports/layout";
import { readWork } from "@/lib/imports/work";

const DAY_SECONDS = 24 * 3_600;

/** Harvest's detailed time report: hours on a day, without a clock. "Hours Rounded" is for invoices; the time worked is in "Hours". */
export const harvest: Layout = {
  source: "harvest",
  titles: {
    day: ["Date"],
    client: ["Client"],
    project: ["Project"],
    task: ["Task"],
    description: ["Notes"],
    hours: ["Hours"],
    billable: ["Billable?"],
    firstName: ["First Name"],
    lastName: ["Last Name"],
    personEmail: ["Email"],
  },
  required: [["day"], ["project"], ["hours"], ["lastName", "firstName", "personEmail"]],
  unused:
    /^(project code|hours rounded|invoiced\?|approved\?|employee( id|\?)|roles|teams|department|(billable|cost) (rate|amount)|currency|external reference url)$/,
  dateFields: ["day"],
  read: (cells, { dateOrder }) => {
    const when = { day: readDay(cells, "day", dateOrder), span: null, durationSeconds: readHours(cells) };
    return { row: { ...readWork(cells), ...when }, notice: null };
  },
};

function readHours(cells: Cells): number {
  const seconds = readDuration(cells.required("hours"));
  if (seconds === null) throw cells.refusal("hours", "unreadableDuration");
  if (seconds > DAY_SECONDS) throw cells.refusal("hours", "tooLong");
  return seconds;
}
