import { defineRoute } from "@/lib/actions/define-route";
import { saveCell } from "@/lib/timesheets/commands";
import { saveCellSchema } from "@/lib/timesheets/schema";

export const PUT = defineRoute({ access: "member", isPersonsInput: true, input: saveCellSchema, run: saveCell });
