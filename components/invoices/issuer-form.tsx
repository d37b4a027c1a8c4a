"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { AddressFields } from "@/components/invoices/address-fields";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { InvoiceIssuerInput } from "@/lib/invoices/schema";

/** Who writes invoices. Needs the namespaces "common" and "invoices". */
export function IssuerForm({ issuer, action }: { issuer: InvoiceIssuerInput | null; action: FormAction<void> }) {
  const t = useTranslations();
  const toast = useToast();
  return (
    <ActionForm action={action} onDone={() => toast({ message: t("invoices.issuer.saved") })} className="grid gap-4">
      {({ errors }) => (
        <>
          <AddressFields address={issuer} errors={errors} isVatIdRequired />
          <TextAreaField
            label={t("invoices.issuer.bankDetails")}
            optional={t("common.optional")}
            name="bankDetails"
            defaultValue={issuer?.bankDetails ?? ""}
            error={errors.bankDetails}
          />
          <TextField
            label={t("invoices.issuer.paymentDays")}
            name="paymentDays"
            inputMode="numeric"
            numeric
            unit={t("invoices.issuer.days")}
            defaultValue={issuer?.paymentDays ?? 14}
            error={errors.paymentDays}
            className="w-40"
            required
          />
          <TextAreaField
            label={t("invoices.issuer.vatExemptionNote")}
            optional={t("common.optional")}
            name="vatExemptionNote"
            hint={t("invoices.issuer.vatExemptionHint")}
            defaultValue={issuer?.vatExemptionNote ?? ""}
            error={errors.vatExemptionNote}
          />
          <div>
            <SubmitButton>{t("invoices.issuer.save")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
