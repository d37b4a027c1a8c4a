"use client";

import { KeyRound } from "lucide";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { DialogActions, useCloseDialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface HandOverButtonProps {
  member: { id: string; name: string; email: string };
  action: FormAction<void>;
}

export function HandOverButton(props: HandOverButtonProps) {
  const t = useTranslations();
  return (
    <DialogButton
      label={t("members.handOver")}
      title={t("members.handOver")}
      closeLabel={t("common.close")}
      icon={<Icon of={KeyRound} />}
    >
      <HandOverForm {...props} />
    </DialogButton>
  );
}

function HandOverForm({ member, action }: HandOverButtonProps) {
  const t = useTranslations();
  const toast = useToast();
  const close = useCloseDialog();
  const { id, name, email } = member;
  const tell = () => {
    close();
    toast({ message: t("members.handOverDone", { name }) });
  };
  return (
    <ActionForm action={action} onDone={tell} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="hidden" name="memberId" value={id} />
          <p className="text-ink-muted">{t("members.handOverText", { name })}</p>
          <TextField
            label={t("members.handOverConfirm", { email })}
            name="confirmation"
            error={errors.confirmation}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
          />
          <DialogActions>
            <Button onClick={close}>{t("common.cancel")}</Button>
            <SubmitButton variant="danger">{t("members.handOver")}</SubmitButton>
          </DialogActions>
        </>
      )}
    </ActionForm>
  );
}
