"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { EnforcedRoles } from "@/components/security-policy/enforced-roles";
import { EnforcementDialog } from "@/components/security-policy/enforcement-dialog";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { EnforcementPreview } from "@/lib/security-policy/previewing";
import type { SignInPolicyView } from "@/lib/security-policy/queries";

interface EnforcementFormProps {
  policy: SignInPolicyView;
  preview: FormAction<EnforcementPreview>;
  save: FormAction<void>;
}

/** Whose second factor is enforced. Whom that concerns is shown before it is saved. */
export function EnforcementForm({ policy, preview, save }: EnforcementFormProps) {
  const t = useTranslations("security");
  const [previewed, setPreviewed] = useState<EnforcementPreview | null>(null);
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-pretty text-ink-muted">{t("enforcementIntro")}</p>
      {policy.readerLacksFactor && (
        <Notice tone="warning" title={t("readerLacksFactor")}>
          <Link href="/profile/security" className="underline">
            {t("setUpOwn")}
          </Link>
        </Notice>
      )}
      <ActionForm action={preview} onDone={setPreviewed} className="grid gap-4">
        {({ errors }) => (
          <>
            <EnforcedRoles chosen={policy.secondFactorRoles} error={errors.secondFactorRoles} />
            <TextField
              label={t("graceDays")}
              hint={t("graceHint")}
              name="graceDays"
              defaultValue={policy.graceDays}
              error={errors.graceDays}
              inputMode="numeric"
              autoComplete="off"
              unit={t("days")}
              className="max-w-sm"
              numeric
              required
            />
            <SubmitButton className="justify-self-start">{t("preview")}</SubmitButton>
          </>
        )}
      </ActionForm>
      <EnforcementDialog preview={previewed} onClose={() => setPreviewed(null)} save={save} />
    </div>
  );
}
