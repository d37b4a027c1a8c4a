"use client";

import { use, useEffect, useState } from "react";
import { FormPendingContext } from "@/components/forms/form-pending";
import { RequirementList } from "@/components/passwords/requirement-list";
import { StrengthMeter } from "@/components/passwords/strength-meter";
import { useJudgement } from "@/components/passwords/use-judgement";
import { PasswordField } from "@/components/ui/password-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { MAX_LENGTH, type PasswordRules, requirementsOf } from "@/lib/passwords/rules";

interface NewPasswordFieldProps {
  name: string;
  label?: string;
  /** The server's refusal. */
  error: string | undefined;
  rules: PasswordRules;
  autoFocus?: boolean;
}

/** Where a password is chosen: what is asked of it, and how good it is, shown while it is typed. Needs "passwords". */
export function NewPasswordField({ name, label, error, rules, autoFocus }: NewPasswordFieldProps) {
  const t = useTranslations("passwords");
  const [typed, setTyped] = useState("");
  // What was refused is told until it is changed.
  const [isRevised, setIsRevised] = useState(false);
  const isSending = use(FormPendingContext);
  useEffect(() => {
    if (isSending) setIsRevised(false);
  }, [isSending]);
  const requirements = requirementsOf(typed, rules);
  const isComplete = requirements.every(({ isMet }) => isMet);
  const judgement = useJudgement(typed, rules.words, isComplete);
  const refusal = isRevised ? undefined : error;
  return (
    <div className="grid gap-2">
      <PasswordField
        label={label ?? t("newPassword")}
        revealLabel={t("show")}
        hint={t("hint")}
        name={name}
        autoComplete="new-password"
        error={refusal}
        required
        autoFocus={autoFocus}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsRevised(true);
        }}
        {...{ passwordrules: rulesForManagers(rules) }}
      />
      <RequirementList requirements={requirements} />
      <StrengthMeter judgement={judgement} isRefusalShown={refusal !== undefined} />
    </div>
  );
}

/** What password managers go by when they make one up (Apple's "passwordrules"). */
function rulesForManagers({ minLength, kinds }: PasswordRules): string {
  const required = kinds.map((kind) => `required: ${kind === "symbol" ? "special" : kind};`);
  return [`minlength: ${minLength};`, `maxlength: ${MAX_LENGTH};`, ...required].join(" ");
}
