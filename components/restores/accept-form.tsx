"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { AddressFields } from "@/components/invoices/address-fields";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { BillingAddressView } from "@/lib/restores/offer";

interface AcceptFormProps {
  id: string;
  wording: string;
  isFree: boolean;
  address: BillingAddressView | null;
  action: FormAction<void>;
}

/** Shows the whole text, and orders by it. Needs the namespaces "common", "invoices" and "restores". */
export function AcceptForm({ id, wording, isFree, address, action }: AcceptFormProps) {
  const t = useTranslations("restores.accept");
  const toast = useToast();
  return (
    <ActionForm action={action} onDone={() => toast({ message: t("done") })} className="grid gap-5">
      {({ errors }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="wording" value={wording} />
          {!isFree && (
            <fieldset className="grid gap-4">
              <legend className="mb-3 font-medium">{t("address")}</legend>
              <AddressFields address={address} errors={errors} />
            </fieldset>
          )}
          <div className="grid gap-2">
            <p className="font-medium">{t("wording")}</p>
            <div className="grid gap-2 rounded-md border border-line bg-canvas p-3">
              {wording.split("\n").map((paragraph) => (
                <p key={paragraph} className="text-pretty">
                  {paragraph}
                </p>
              ))}
            </div>
          </div>
          <CheckboxField label={t("agree")} name="agrees" error={errors.agrees} required />
          <div>
            <SubmitButton>{isFree ? t("submitFree") : t("submit")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
