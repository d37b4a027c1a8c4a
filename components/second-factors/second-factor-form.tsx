"use client";

import { type ReactNode, useState } from "react";
import { StageForm } from "@/components/auth/stage-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Or } from "@/components/second-factors/or";
import { TotpField } from "@/components/second-factors/totp-field";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface SecondFactorFormProps {
  hasAuthenticator: boolean;
  /** The button that asks for a passkey, for those who have one. */
  passkey: ReactNode;
  giveTotp: FormAction<never>;
  giveRecoveryCode: FormAction<never>;
}

/** One place for every second factor. Needs the namespaces "common" and "secondFactor". */
export function SecondFactorForm({ hasAuthenticator, passkey, giveTotp, giveRecoveryCode }: SecondFactorFormProps) {
  const t = useTranslations("secondFactor");
  const [usesRecoveryCode, setUsesRecoveryCode] = useState(false);
  if (usesRecoveryCode) {
    return (
      <div className="grid gap-3">
        <StageForm action={giveRecoveryCode} className="grid gap-4">
          {({ errors }) => <RecoveryCodeFields error={errors.code} />}
        </StageForm>
        <Button variant="ghost" className="-mx-3 justify-self-start" onClick={() => setUsesRecoveryCode(false)}>
          {t("toFactor")}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      {passkey}
      {passkey && hasAuthenticator && <Or word={t("or")} />}
      {hasAuthenticator && (
        <StageForm action={giveTotp} className="grid gap-4">
          {({ errors }) => (
            <>
              <TotpField label={t("code")} hint={t("codeHint")} error={errors.code} autoFocus />
              <SubmitButton variant={passkey ? "secondary" : "primary"}>{t("goOn")}</SubmitButton>
            </>
          )}
        </StageForm>
      )}
      <Button variant="ghost" className="-mx-3 justify-self-start" onClick={() => setUsesRecoveryCode(true)}>
        {t("toRecoveryCode")}
      </Button>
    </div>
  );
}

function RecoveryCodeFields({ error }: { error: string | undefined }) {
  const t = useTranslations("secondFactor");
  return (
    <>
      <TextField
        label={t("recoveryCode")}
        hint={t("recoveryCodeHint")}
        name="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={error}
        required
        autoFocus
      />
      <SubmitButton>{t("goOn")}</SubmitButton>
      <p className="text-sm text-pretty text-ink-muted">{t("nothingLeft")}</p>
    </>
  );
}
