"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { formatHours, readHours, typeableHours } from "@/lib/budgets/hours";
import { useTranslations } from "@/lib/i18n/use-words";

/** Echoes how it understood what was typed. */
export function HourBudgetField({ budgetSeconds, error }: { budgetSeconds: number | null; error?: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const [typed, setTyped] = useState(budgetSeconds === null ? "" : typeableHours(budgetSeconds, locale));
  const readSeconds = readHours(typed);
  const echo = (seconds: number) => t("projects.hourBudgetRead", { hours: formatHours(seconds, locale) });
  return (
    <TextField
      label={t("projects.hourBudget")}
      optional={t("common.optional")}
      name="budgetSeconds"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      inputMode="decimal"
      autoComplete="off"
      unit="h"
      numeric
      hint={readSeconds === null ? !error && t("projects.hourBudgetHint") : echo(readSeconds)}
      error={error}
    />
  );
}
