"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import type { PrivateNoteView } from "@/lib/clients/private-note";
import { useTranslations } from "@/lib/i18n/use-words";

export function PrivateNoteForm({ note, action }: { note: PrivateNoteView; action: FormAction<void> }) {
  const t = useTranslations();
  const toast = useToast();
  return (
    <ActionForm
      action={action}
      onDone={() => toast({ message: t("clients.privateNoteSaved") })}
      className="grid justify-items-start gap-4"
    >
      {({ errors }) => (
        <>
          <input type="hidden" name="id" value={note.id} />
          <div className="w-full">
            <TextAreaField
              label={t("clients.privateNote")}
              hint={t("clients.privateNoteHint")}
              name="privateNote"
              defaultValue={note.privateNote}
              error={errors.privateNote}
              rows={6}
              autoComplete="off"
            />
          </div>
          <SubmitButton>{t("common.save")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
