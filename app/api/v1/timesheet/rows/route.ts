import { defineRoute } from "@/lib/actions/define-route";
import { addRow, removeRow } from "@/lib/timesheets/rows";
import { weekRowSchema } from "@/lib/timesheets/schema";

export const POST = defineRoute({ access: "member", isPersonsInput: true, input: weekRowSchema, run: addRow });
export const DELETE = defineRoute({ access: "member", isPersonsInput: true, input: weekRowSchema, run: removeRow });
