"use client";

import { Smartphone } from "lucide";
import { type ReactNode, useState } from "react";
import { StageForm } from "@/components/auth/stage-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { AddPasskeyButton, type PasskeyMaking } from "@/components/passkeys/add-passkey-button";
import { AuthenticatorSetUp } from "@/components/second-factors/authenticator-set-up";
import { Or } from "@/components/second-factors/or";
import { RecoveryCodeSheet } from "@/components/second-factors/recovery-code-sheet";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { EnrolledView, EnrolmentView } from "@/lib/second-factors/enrolment";

interface EnrolFlowProps {
  agencyName: string;
  email: string;
  /** The page was left after the factor was set up: its recovery codes have been shown. */
  hasEnrolled: boolean;
  passkey: PasskeyMaking<EnrolledView>;
  begin: FormAction<EnrolmentView>;
  confirm: FormAction<EnrolledView>;
  finish: FormAction<never>;
}

/** The first second factor, and then the codes for a day without it. Needs "common", "factors", "passkeys" and "secondFactor". */
export function EnrolFlow({ agencyName, email, hasEnrolled, passkey, begin, confirm, finish }: EnrolFlowProps) {
  const t = useTranslations();
  const [enrolment, setEnrolment] = useState<EnrolmentView | null>(null);
  const [enrolled, setEnrolled] = useState<EnrolledView | null>(null);
  if (enrolled?.recoveryCodes) {
    return (
      <Finish finish={finish} label={t("secondFactor.codesKept")}>
        <Notice tone="success" role="status" title={t("secondFactor.enrolled")}>
          {t("factors.codesIntro")}
        </Notice>
        <RecoveryCodeSheet codes={enrolled.recoveryCodes} agencyName={agencyName} email={email} />
      </Finish>
    );
  }
  if (enrolled || hasEnrolled) {
    return (
      <Finish finish={finish} label={t("secondFactor.goOn")}>
        <Notice tone="success" title={t("secondFactor.enrolled")}>
          {t("secondFactor.codesSeen")}
        </Notice>
      </Finish>
    );
  }
  if (enrolment) {
    const suggestedName = t("factors.phone");
    return <AuthenticatorSetUp {...{ enrolment, suggestedName, confirm }} onDone={setEnrolled} atStage />;
  }
  return (
    <div className="grid gap-4">
      <div className="grid gap-3">
        <p className="text-pretty text-ink-muted">{t("passkeys.intro")}</p>
        <AddPasskeyButton making={passkey} variant="primary" onAdded={setEnrolled} />
      </div>
      <Or word={t("secondFactor.or")} />
      <StageForm action={begin} onDone={setEnrolment} className="grid gap-3">
        {() => (
          <>
            <p className="text-pretty text-ink-muted">{t("factors.authenticatorIntro")}</p>
            <SubmitButton variant="secondary" icon={<Icon of={Smartphone} />}>
              {t("factors.addAuthenticator")}
            </SubmitButton>
          </>
        )}
      </StageForm>
    </div>
  );
}

function Finish({ finish, label, children }: { finish: FormAction<never>; label: string; children: ReactNode }) {
  return (
    <div className="grid gap-4">
      {children}
      <StageForm action={finish} className="grid gap-3">
        {() => <SubmitButton>{label}</SubmitButton>}
      </StageForm>
    </div>
  );
}
