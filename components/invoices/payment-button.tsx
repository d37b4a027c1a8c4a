"use client";

import { useCommand } from "@/components/forms/use-command";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { InvoiceRow } from "@/lib/invoices/queries";

interface PaymentButtonProps {
  invoice: Pick<InvoiceRow, "id" | "number" | "state">;
  markPaid: FormAction<void>;
  markUnpaid: FormAction<void>;
}

/** Says that money has come, or that it has not after all. Needs the namespaces "common" and "invoices". */
export function PaymentButton({ invoice: { id, number, state }, markPaid, markUnpaid }: PaymentButtonProps) {
  const t = useTranslations("invoices");
  const { run, pending } = useCommand();
  const takeBack = () => run(markUnpaid, { id }, { message: t("unpaidDone", { number }) });
  const pay = () => run(markPaid, { id }, { message: t("paidDone", { number }), undo: takeBack });
  return state === "paid" ? (
    <Button size="sm" variant="ghost" pending={pending} onClick={takeBack}>
      {t("markUnpaid")}
    </Button>
  ) : (
    <Button size="sm" pending={pending} onClick={pay}>
      {t("markPaid")}
    </Button>
  );
}
