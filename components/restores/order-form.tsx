"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useMoments } from "@/components/restores/use-moments";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { SnapshotView } from "@/lib/restores/queries";

interface OrderFormProps {
  /** The request's id: sent twice it is one request. */
  id: string;
  termsId: string;
  snapshots: readonly SnapshotView[];
  chosen: string | undefined;
  action: FormAction<void>;
}

/** Which snapshot, and why. Needs the namespaces "common" and "restores". */
export function OrderForm({ id, termsId, snapshots, chosen, action }: OrderFormProps) {
  const t = useTranslations("restores.order");
  const moments = useMoments();
  const known = snapshots.some((snapshot) => snapshot.id === chosen);
  return (
    <ActionForm action={action} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="termsId" value={termsId} />
          <SelectField
            label={t("snapshot")}
            name="snapshotId"
            options={snapshots.map((snapshot) => ({ value: snapshot.id, label: moments.snapshot(snapshot) }))}
            placeholder={t("choose")}
            defaultValue={known ? chosen : ""}
            error={errors.snapshotId}
            required
          />
          <TextAreaField
            label={t("reason")}
            name="reason"
            hint={t("reasonHint")}
            error={errors.reason}
            maxLength={1_000}
            required
          />
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
