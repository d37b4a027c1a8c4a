"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { PasswordPolicyDialog } from "@/components/security-policy/password-policy-dialog";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import { KINDS } from "@/lib/passwords/rules";
import type { PasswordPolicyView } from "@/lib/security-policy/passwords";
import type { PasswordPolicyPreview } from "@/lib/security-policy/previewing-passwords";

interface PasswordPolicyFormProps {
  policy: PasswordPolicyView;
  preview: FormAction<PasswordPolicyPreview>;
  save: FormAction<void>;
}

/** What passwords must have. Whom that concerns is shown before it is saved. */
export function PasswordPolicyForm({ policy, preview, save }: PasswordPolicyFormProps) {
  const t = useTranslations("passwordPolicy");
  const [previewed, setPreviewed] = useState<PasswordPolicyPreview | null>(null);
  const number = { inputMode: "numeric", autoComplete: "off", className: "max-w-sm", numeric: true } as const;
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-pretty text-ink-muted">{t("intro")}</p>
      <ActionForm action={preview} onDone={setPreviewed} className="grid gap-4">
        {({ errors }) => (
          <>
            <TextField
              {...number}
              label={t("minLength")}
              hint={t("minLengthHint")}
              name="minLength"
              defaultValue={policy.minLength}
              error={errors.minLength}
              required
            />
            <FieldGroup legend={t("kinds")} hint={t("kindsHint")} error={errors.kinds} className="max-w-prose">
              <div className="grid gap-2 sm:grid-cols-2">
                {KINDS.map((kind) => (
                  <CheckboxField
                    key={kind}
                    name="kinds"
                    value={kind}
                    label={t(`kind.${kind}`)}
                    defaultChecked={policy.kinds.includes(kind)}
                  />
                ))}
              </div>
            </FieldGroup>
            <TextField
              {...number}
              className="max-w-prose"
              label={t("validityDays")}
              hint={t("validityHint")}
              name="validityDays"
              defaultValue={policy.validityDays ?? ""}
              error={errors.validityDays}
              unit={t("days")}
            />
            <TextField
              {...number}
              className="max-w-prose"
              label={t("historyCount")}
              hint={t("historyHint")}
              name="historyCount"
              defaultValue={policy.historyCount}
              error={errors.historyCount}
              required
            />
            <TextAreaField
              className="max-w-prose"
              label={t("blockedWords")}
              hint={t("blockedWordsHint")}
              name="blockedWords"
              defaultValue={policy.blockedWords.join("\n")}
              error={errors.blockedWords}
              autoComplete="off"
              spellCheck={false}
            />
            <SubmitButton className="justify-self-start">{t("preview")}</SubmitButton>
          </>
        )}
      </ActionForm>
      <PasswordPolicyDialog preview={previewed} onClose={() => setPreviewed(null)} save={save} />
    </div>
  );
}
