"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ConcernedMembers } from "@/components/security-policy/concerned-members";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { EnforcementPreview } from "@/lib/security-policy/previewing";

interface EnforcementDialogProps {
  /** Null: closed. */
  preview: EnforcementPreview | null;
  onClose: () => void;
  save: FormAction<void>;
}

/** Says whom it concerns and by when, then asks. */
export function EnforcementDialog({ preview, onClose, save }: EnforcementDialogProps) {
  const t = useTranslations();
  const toast = useToast();
  const done = () => {
    onClose();
    toast({ message: t("security.enforcementSaved") });
  };
  return (
    <Dialog
      open={preview !== null}
      onClose={onClose}
      title={t("security.previewTitle")}
      closeLabel={t("common.close")}
      size="md"
    >
      {preview && (
        <ActionForm action={save} onDone={done} className="grid gap-3">
          {() => (
            <>
              {preview.secondFactorRoles.map((role) => (
                <input key={role} type="hidden" name="secondFactorRoles" value={role} />
              ))}
              <input type="hidden" name="graceDays" value={preview.graceDays} />
              <ConcernedMembers preview={preview} />
              {preview.concernsReader && <Notice tone="warning">{t("security.concernsReader")}</Notice>}
              <DialogActions>
                <Button onClick={onClose}>{t("common.cancel")}</Button>
                <SubmitButton>{t("security.save")}</SubmitButton>
              </DialogActions>
            </>
          )}
        </ActionForm>
      )}
    </Dialog>
  );
}
