import { readIsoSpan } from "@/lib/imports/iso-times";
import type { Layout } from "@/lib/imports/layout";
import { readWork } from "@/lib/imports/work";

/** The layout to bring other tools' data into, one column a value, times in ISO 8601. */
export const generic: Layout = {
  source: "generic",
  titles: {
    description: ["description"],
    billable: ["billable"],
    client: ["client"],
    project: ["project"],
    tags: ["tags"],
    start: ["start"],
    end: ["end"],
    task: ["task"],
    personName: ["user_name"],
    personEmail: ["user_email"],
  },
  required: [["personEmail", "personName"], ["project", "description"], ["start"], ["end"]],
  unused: /^$/,
  dateFields: [],
  read: (cells, { timeZone }) => ({ row: { ...readWork(cells), ...readIsoSpan(cells, timeZone) }, notice: null }),
};
