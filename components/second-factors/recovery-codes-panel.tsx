"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { RecoveryCodeDialog } from "@/components/second-factors/recovery-code-dialog";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { RecoveryCodesView } from "@/lib/second-factors/queries";
import { FEW_RECOVERY_CODES } from "@/lib/second-factors/rules";

interface RecoveryCodesPanelProps extends RecoveryCodesView {
  agencyName: string;
  email: string;
  renew: FormAction<string[]>;
}

/** How many codes are left, and new ones for them. Only for those who have a factor that they stand in for. */
export function RecoveryCodesPanel({ left, madeAt, agencyName, email, renew }: RecoveryCodesPanelProps) {
  const t = useTranslations("factors");
  const format = useFormatter();
  const [codes, setCodes] = useState<string[] | null>(null);
  const few = left <= FEW_RECOVERY_CODES;
  return (
    <div className="grid gap-3">
      {few ? (
        <Notice tone="warning" title={t("codesLeft", { count: left })}>
          {t("codesFew")}
        </Notice>
      ) : (
        <p>{t("codesLeft", { count: left })}</p>
      )}
      <p className="text-pretty text-ink-muted">
        {t("codesWhat")}
        {madeAt && ` ${t("codesMadeOn", { date: format.dateTime(madeAt, { dateStyle: "long" }) })}.`}
      </p>
      <ActionForm action={renew} onDone={setCodes} className="grid gap-2">
        {() => (
          <SubmitButton variant={few ? "primary" : "secondary"} className="justify-self-start">
            {t("codesRenew")}
          </SubmitButton>
        )}
      </ActionForm>
      <RecoveryCodeDialog codes={codes} onClose={() => setCodes(null)} agencyName={agencyName} email={email} />
    </div>
  );
}
