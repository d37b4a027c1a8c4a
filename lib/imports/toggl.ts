import type { Layout } from "@/lib/imports/layout";
import { readTimed } from "@/lib/imports/timed";
import { readWork } from "@/lib/imports/work";

/** Toggl Track's detailed report. Since 2025 it says Member and Stop, and writes "-" where nothing was chosen. */
export const toggl: Layout = {
  source: "toggl",
  titles: {
    personName: ["User", "Member"],
    personEmail: ["Email"],
    client: ["Client"],
    project: ["Project"],
    task: ["Task"],
    description: ["Description"],
    billable: ["Billable"],
    startDate: ["Start date"],
    startTime: ["Start time"],
    endDate: ["End date", "Stop date"],
    endTime: ["End time", "Stop time"],
    duration: ["Duration"],
    tags: ["Tags"],
  },
  required: [
    ["personEmail", "personName"],
    ["project", "description"],
    ["startDate"],
    ["startTime"],
    ["endTime", "duration"],
  ],
  unused: /^(amount|currency|group)( \(.*\))?$/,
  dateFields: ["startDate", "endDate"],
  emptyMark: "-",
  read: (cells, reading) => {
    const { when, notice } = readTimed(cells, reading);
    return { row: { ...readWork(cells), ...when }, notice };
  },
};
