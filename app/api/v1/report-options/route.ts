import { defineRoute } from "@/lib/actions/define-route";
import type { OptionAnswer } from "@/lib/lists/option-search-schema";
import { reportOptionSearchSchema } from "@/lib/reports/option-schema";
import { findReportOptions } from "@/lib/reports/options";

/** What a report can be filtered by. */
export const POST = defineRoute({
  access: "member",
  isPersonsInput: true,
  input: reportOptionSearchSchema,
  run: async (actor, input): Promise<OptionAnswer> => ({ options: await findReportOptions(actor, input) }),
});
