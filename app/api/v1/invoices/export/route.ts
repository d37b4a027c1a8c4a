import { defineRoute } from "@/lib/actions/define-route";
import { exportInvoices } from "@/lib/invoices/exporting";
import { exportInvoicesSchema } from "@/lib/invoices/schema";

/** Invoices as CSV, for somebody's bookkeeping: an operator's are all, an agency's its own. */
export const GET = defineRoute({
  access: "signed-in",
  isPersonsInput: true,
  input: exportInvoicesSchema,
  run: async (actor, input) =>
    new Response(await exportInvoices(actor, input), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="invoices.csv"',
        "cache-control": "no-store",
      },
    }),
});
