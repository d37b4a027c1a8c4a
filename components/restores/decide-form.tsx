"use client";

import { ActionForm } from "@/components/forms/action-form";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface DecideFormProps {
  id: string;
  approve: FormAction<void>;
  refuse: FormAction<void>;
}

/** Yes, or no with a reason. Needs the namespaces "common" and "restores". */
export function DecideForm({ id, approve, refuse }: DecideFormProps) {
  const t = useTranslations("restores.console");
  const toast = useToast();
  return (
    <div className="grid gap-5">
      <div>
        <ConfirmButton
          label={t("approve")}
          title={t("approveTitle")}
          variant="primary"
          tone="primary"
          action={approve}
          fields={{ id }}
          doneMessage={t("approved")}
        >
          <p>{t("approveText")}</p>
        </ConfirmButton>
      </div>
      <ActionForm
        action={refuse}
        onDone={() => toast({ message: t("refused") })}
        className="grid gap-3 border-t border-line pt-4"
      >
        {({ errors }) => (
          <>
            <input type="hidden" name="id" value={id} />
            <TextAreaField
              label={t("refuseReason")}
              name="reason"
              hint={t("refuseHint")}
              error={errors.reason}
              maxLength={1_000}
              required
            />
            <div>
              <SubmitButton variant="secondary">{t("refuse")}</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </div>
  );
}
