"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/actions/define-action";
import { markPaid, markUnpaid, setInvoiceIssuer } from "@/lib/invoices/commands";
import { invoiceIdSchema, invoiceIssuerSchema } from "@/lib/invoices/schema";

export const markPaidAction = defineAction({
  access: "member",
  input: invoiceIdSchema,
  run: async (actor, input) => {
    await markPaid(actor, input);
    refresh();
  },
});

export const markUnpaidAction = defineAction({
  access: "member",
  input: invoiceIdSchema,
  run: async (actor, input) => {
    await markUnpaid(actor, input);
    refresh();
  },
});

export const setInvoiceIssuerAction = defineAction({
  access: "member",
  input: invoiceIssuerSchema,
  run: async (actor, input) => {
    await setInvoiceIssuer(actor, input);
    refresh();
  },
});
