import { useLocale } from "next-intl";
import { MeterPicture } from "@/components/ui/meter-bar";
import { formatHours } from "@/lib/budgets/hours";
import { budgetState } from "@/lib/budgets/rules";
import { useTranslations } from "@/lib/i18n/use-words";

interface BudgetBarProps {
  usedSeconds: number;
  budgetSeconds: number | null;
}

/** What is used of a budget: the figures, and the bar in its colour. Needs the namespace "projects". */
export function BudgetBar({ usedSeconds, budgetSeconds }: BudgetBarProps) {
  const t = useTranslations("projects");
  const locale = useLocale();
  if (budgetSeconds === null) return <span className="text-ink-faint">{t("noBudget")}</span>;
  const state = budgetState(usedSeconds, budgetSeconds);
  const figures = t("budgetOf", { used: formatHours(usedSeconds, locale), budget: formatHours(budgetSeconds, locale) });
  return (
    <span className="budget-bar">
      {figures}
      {/* Colour alone would not tell everybody. */}
      {state !== "ok" && <span className={STATE_CLASSES[state]}>{t(`budgetState.${state}`)}</span>}
      <MeterPicture value={usedSeconds} max={budgetSeconds} tone={state} />
    </span>
  );
}

const STATE_CLASSES = { warn: "text-warning-text", over: "text-danger-text" };
