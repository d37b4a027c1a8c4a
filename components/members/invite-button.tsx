"use client";

import { UserRoundPlus } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { RoleFields } from "@/components/members/role-fields";
import { Button } from "@/components/ui/button";
import { DialogActions, useCloseDialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import type { Role } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";

interface InviteButtonProps {
  /** Answers with the name of who was invited. */
  action: FormAction<string>;
  roles: readonly Role[];
}

export function InviteButton(props: InviteButtonProps) {
  const t = useTranslations();
  return (
    <DialogButton
      label={t("members.invite")}
      title={t("members.invite")}
      closeLabel={t("common.close")}
      variant="primary"
      icon={<Icon of={UserRoundPlus} />}
    >
      <InviteForm {...props} />
    </DialogButton>
  );
}

function InviteForm({ action, roles }: InviteButtonProps) {
  const t = useTranslations();
  const toast = useToast();
  const close = useCloseDialog();
  const tell = (name: string) => {
    close();
    toast({ message: t("members.invited", { name }) });
  };
  return (
    <ActionForm action={action} onDone={tell} className="grid gap-4">
      {({ errors }) => (
        <>
          <p className="text-ink-muted">{t("members.inviteIntro")}</p>
          <TextField label={t("members.name")} name="name" error={errors.name} autoComplete="off" required autoFocus />
          <TextField
            label={t("members.email")}
            name="email"
            type="email"
            error={errors.email}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
          <RoleFields roles={roles} chosen={["member"]} error={errors.roles} />
          <DialogActions>
            <Button onClick={close}>{t("common.cancel")}</Button>
            <SubmitButton>{t("members.inviteSend")}</SubmitButton>
          </DialogActions>
        </>
      )}
    </ActionForm>
  );
}
