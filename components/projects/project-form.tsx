"use client";

import { ClientComboBox } from "@/components/clients/client-combo-box";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { AccessField } from "@/components/projects/access-field";
import { ActivityField } from "@/components/projects/activity-field";
import { ColorField } from "@/components/projects/color-field";
import { HourBudgetField } from "@/components/projects/hour-budget-field";
import { MemberPicker } from "@/components/projects/member-picker";
import { LinkButton } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Panel } from "@/components/ui/panel";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ProjectFormChoices, ProjectFormView } from "@/lib/projects/form-queries";

interface ProjectFormProps {
  action: FormAction<void>;
  /** Without an id it is a new one. */
  project: Omit<ProjectFormView, "id"> & { id?: string };
  choices: ProjectFormChoices;
  submitLabel: string;
  cancelHref: string;
}

export function ProjectForm({ action, project, choices, submitLabel, cancelHref }: ProjectFormProps) {
  const t = useTranslations();
  return (
    <ActionForm action={action} className="grid max-w-3xl gap-5">
      {({ errors }) => (
        <>
          {project.id && <input type="hidden" name="id" value={project.id} />}
          <Panel>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label={t("projects.name")}
                name="name"
                defaultValue={project.name}
                error={errors.name}
                autoComplete="off"
                required
                autoFocus={!project.id}
              />
              <ClientComboBox
                label={t("projects.client")}
                name="clientId"
                placeholder={t("projects.noClient")}
                hint={t("projects.clientHint")}
                chosen={project.client}
                first={choices.clients}
                error={errors.clientId}
              />
              <HourBudgetField budgetSeconds={project.budgetSeconds} error={errors.budgetSeconds} />
              <ColorField color={project.color} error={errors.color} />
              <CheckboxField
                label={t("projects.billableField")}
                name="billableDefault"
                defaultChecked={project.billableDefault}
                className="sm:col-span-2"
              />
            </div>
          </Panel>
          <Panel>
            <div className="grid gap-4">
              <AccessField openToAll={project.openToAll} error={errors.openToAll} />
              <MemberPicker
                projectId={project.id}
                assigned={project.members}
                assignedCount={project.memberCount}
                first={choices.members}
                error={errors.addedMemberIds}
              />
            </div>
          </Panel>
          {choices.activities.length > 0 && (
            <Panel>
              <ActivityField
                activities={choices.activities}
                offeredIds={project.activityIds}
                error={errors.activityIds}
              />
            </Panel>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            <LinkButton href={cancelHref}>{t("common.cancel")}</LinkButton>
            <SubmitButton>{submitLabel}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
