"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PasswordPolicyEffects } from "@/components/security-policy/password-policy-effects";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { PasswordPolicyPreview } from "@/lib/security-policy/previewing-passwords";

interface PasswordPolicyDialogProps {
  /** Null: closed. */
  preview: PasswordPolicyPreview | null;
  onClose: () => void;
  save: FormAction<void>;
}

/** Says whom it concerns and by when, then asks. */
export function PasswordPolicyDialog({ preview, onClose, save }: PasswordPolicyDialogProps) {
  const t = useTranslations();
  const toast = useToast();
  const done = () => {
    onClose();
    toast({ message: t("passwordPolicy.saved") });
  };
  return (
    <Dialog
      open={preview !== null}
      onClose={onClose}
      title={t("passwordPolicy.previewTitle")}
      closeLabel={t("common.close")}
      size="md"
    >
      {preview && (
        <ActionForm action={save} onDone={done} className="grid gap-3">
          {() => (
            <>
              <PolicyFields policy={preview.policy} />
              <PasswordPolicyEffects preview={preview} />
              <DialogActions>
                <Button onClick={onClose}>{t("common.cancel")}</Button>
                <SubmitButton>{t("passwordPolicy.save")}</SubmitButton>
              </DialogActions>
            </>
          )}
        </ActionForm>
      )}
    </Dialog>
  );
}

/** Saves just what was previewed. */
function PolicyFields({ policy }: Pick<PasswordPolicyPreview, "policy">) {
  const { minLength, kinds, validityDays, historyCount, blockedWords } = policy;
  return (
    <>
      <input type="hidden" name="minLength" value={minLength} />
      {kinds.map((kind) => (
        <input key={kind} type="hidden" name="kinds" value={kind} />
      ))}
      <input type="hidden" name="validityDays" value={validityDays ?? ""} />
      <input type="hidden" name="historyCount" value={historyCount} />
      <input type="hidden" name="blockedWords" value={blockedWords.join("\n")} />
    </>
  );
}
