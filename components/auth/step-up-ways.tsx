"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PasskeyButton, type PasskeyQuestion } from "@/components/passkeys/passkey-button";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

export type StepUpActions = {
  byPassword: FormAction<void>;
  byCode: FormAction<void>;
  /** For those who have one. */
  byPasskey: PasskeyQuestion<void> | null;
};

interface StepUpWaysProps {
  actions: StepUpActions;
  email: string;
  hasAuthenticator: boolean;
  onDone: () => void;
  onCancel: () => void;
}

/** The password, or a passkey or code for those who have one: any is enough. */
export function StepUpWays({ actions, email, hasAuthenticator, onDone, onCancel }: StepUpWaysProps) {
  const t = useTranslations("stepUp");
  const [way, setWay] = useState<"password" | "code">("password");
  const other = way === "password" ? "code" : "password";
  return (
    <ActionForm
      key={way}
      action={way === "password" ? actions.byPassword : actions.byCode}
      onDone={onDone}
      className="grid gap-4"
    >
      {({ errors }) => (
        <>
          {actions.byPasskey && <PasskeyButton question={actions.byPasskey} onDone={onDone} />}
          {way === "password" ? (
            <>
              <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
              <PasswordField
                label={t("password")}
                revealLabel={t("show")}
                name="currentPassword"
                autoComplete="current-password"
                error={errors.currentPassword}
                required
                autoFocus
              />
            </>
          ) : (
            <TextField
              label={t("code")}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              error={errors.code}
              required
              autoFocus
            />
          )}
          {hasAuthenticator && (
            <Button variant="ghost" size="sm" className="justify-self-start" onClick={() => setWay(other)}>
              {t(`by.${other}`)}
            </Button>
          )}
          <DialogActions>
            <Button onClick={onCancel}>{t("cancel")}</Button>
            <SubmitButton>{t("confirm")}</SubmitButton>
          </DialogActions>
        </>
      )}
    </ActionForm>
  );
}
