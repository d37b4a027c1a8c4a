import { defineRoute } from "@/lib/actions/define-route";
import { invoiceFileName, writeInvoice } from "@/lib/invoices/document";
import { getInvoiceDocument } from "@/lib/invoices/queries";
import { invoiceIdSchema } from "@/lib/invoices/schema";

/** The invoice as a PDF, for its agency and for operators. */
export const GET = defineRoute({
  access: "signed-in",
  isPersonsInput: true,
  input: invoiceIdSchema,
  run: async (actor, input) => {
    const invoice = await getInvoiceDocument(actor, input);
    return new Response(await writeInvoice(invoice), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${invoiceFileName(invoice)}"`,
        "cache-control": "no-store",
      },
    });
  },
});
