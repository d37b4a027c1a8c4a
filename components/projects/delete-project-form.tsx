"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { LinkButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface DeleteProjectFormProps {
  project: { id: string; name: string };
  action: FormAction<void>;
}

/** Deletes once the project's name has been typed. */
export function DeleteProjectForm({ project: { id, name }, action }: DeleteProjectFormProps) {
  const t = useTranslations();
  const toast = useToast();
  const router = useRouter();
  const leave = () => {
    toast({ message: t("projects.deleted", { name }) });
    router.replace("/projects");
  };
  return (
    <ActionForm action={action} onDone={leave} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField
            label={t("projects.deleteConfirm", { name })}
            name="confirmation"
            error={errors.confirmation}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <div className="flex flex-wrap justify-end gap-2">
            <LinkButton href={`/projects/${id}`}>{t("common.cancel")}</LinkButton>
            <SubmitButton variant="danger">{t("projects.delete")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
