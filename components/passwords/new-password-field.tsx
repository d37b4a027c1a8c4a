"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RequirementList } from "@/components/passwords/requirement-list";
import { StrengthMeter } from "@/components/passwords/strength-meter";
import { useJudgement } from "@/components/passwords/use-judgement";
import { PasswordField } from "@/components/ui/password-field";
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
  const requirements = requirementsOf(typed, rules);
  const isComplete = requirements.every(({ isMet }) => isMet);
  const judgement = useJudgement(typed, rules.words, isComplete);
  return (
    <div className="grid gap-2">
      <PasswordField
        label={label ?? t("newPassword")}
        revealLabel={t("show")}
        hint={t("hint")}
        name={name}
        autoComplete="new-password"
        error={error}
        required
        autoFocus={autoFocus}
        onChange={(event) => setTyped(event.target.value)}
        {...{ passwordrules: rulesForManagers(rules) }}
      />
      <RequirementList requirements={requirements} />
      <StrengthMeter judgement={judgement} />
    </div>
  );
}

/** What password managers go by when they make one up (Apple's "passwordrules"). */
function rulesForManagers({ minLength, kinds }: PasswordRules): string {
  const required = kinds.map((kind) => `required: ${kind === "symbol" ? "special" : kind};`);
  return [`minlength: ${minLength};`, `maxlength: ${MAX_LENGTH};`, ...required].join(" ");
}
