import { defineRoute } from "@/lib/actions/define-route";
import { copyLastWeek, undoCopy } from "@/lib/timesheets/copying";
import { copiedSchema, copyWeekSchema } from "@/lib/timesheets/schema";

export const POST = defineRoute({ access: "member", isPersonsInput: true, input: copyWeekSchema, run: copyLastWeek });
export const DELETE = defineRoute({ access: "member", isPersonsInput: true, input: copiedSchema, run: undoCopy });
