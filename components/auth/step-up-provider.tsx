"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState } from "react";
import { StepUpContext } from "@/components/auth/step-up-context";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { PasswordField } from "@/components/ui/password-field";
import type { FormAction } from "@/lib/actions/define-action";

interface StepUpProviderProps {
  confirm: FormAction<void>;
  /** Whose password it is: tells password managers which one to offer. */
  email: string;
  children: ReactNode;
}

/**
 * Around all pages of somebody signed in: forms and commands whose action answers "step-up" open the dialog, and are
 * sent again when it has gone well. Needs the namespace "stepUp".
 */
export function StepUpProvider({ confirm, email, children }: StepUpProviderProps) {
  const t = useTranslations("stepUp");
  const [again, setAgain] = useState<{ run: () => void } | null>(null);
  const ask = useCallback((run: () => void) => setAgain({ run }), []);
  const close = () => setAgain(null);
  const goOn = () => {
    close();
    again?.run();
  };
  return (
    <StepUpContext value={ask}>
      {children}
      <Dialog open={again !== null} onClose={close} title={t("title")} closeLabel={t("close")} size="sm">
        <ActionForm action={confirm} onDone={goOn} className="grid gap-4">
          {({ errors }) => (
            <>
              <p className="text-ink-muted">{t("why")}</p>
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
              <DialogActions>
                <Button onClick={close}>{t("cancel")}</Button>
                <SubmitButton>{t("confirm")}</SubmitButton>
              </DialogActions>
            </>
          )}
        </ActionForm>
      </Dialog>
    </StepUpContext>
  );
}
