"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

/** Has the agency go over. Needs the namespaces "common" and "restores". */
export function SwitchForm({ id, action }: { id: string; action: FormAction<void> }) {
  const t = useTranslations();
  return (
    <ActionForm action={action} className="grid gap-4">
      {() => (
        <div className="flex flex-wrap justify-end gap-2">
          <input type="hidden" name="id" value={id} />
          <LinkButton href={`/backups/restores/${id}`}>{t("common.cancel")}</LinkButton>
          <SubmitButton variant="danger">{t("restores.switch.submit")}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
