"use client";

import { useLocale } from "next-intl";
import { MeterBar } from "@/components/ui/meter-bar";
import { Stat } from "@/components/ui/stat";
import { formatHours } from "@/lib/budgets/hours";
import { budgetState } from "@/lib/budgets/rules";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ProjectView } from "@/lib/projects/queries";

type ProjectFiguresProps = Pick<ProjectView, "usedSeconds" | "billableSeconds" | "budgetSeconds">;

/** What is used, what is left and how much of it can be billed. */
export function ProjectFigures({ usedSeconds, billableSeconds, budgetSeconds }: ProjectFiguresProps) {
  const t = useTranslations();
  const locale = useLocale();
  const hours = (seconds: number) => t("common.hours", { hours: formatHours(seconds, locale) });
  const percent = (share: number) => t("projects.share", { percent: Math.floor(share * 100) });
  const leftSeconds = (budgetSeconds ?? 0) - usedSeconds;
  return (
    <div className="relative grid gap-4">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Stat
          label={t("projects.usedHours")}
          value={hours(usedSeconds)}
          detail={
            budgetSeconds === null
              ? t("projects.withoutBudget")
              : t("projects.ofBudget", { budget: formatHours(budgetSeconds, locale) })
          }
        />
        {budgetSeconds !== null && (
          <Stat
            label={leftSeconds < 0 ? t("projects.overHours") : t("projects.leftHours")}
            value={hours(Math.abs(leftSeconds))}
            detail={percent(Math.abs(leftSeconds) / budgetSeconds)}
          />
        )}
        <Stat
          label={t("projects.billableShare")}
          value={usedSeconds > 0 ? percent(billableSeconds / usedSeconds) : "–"}
          detail={usedSeconds > 0 ? hours(billableSeconds) : t("projects.nothingYet")}
        />
      </div>
      {budgetSeconds !== null && (
        <MeterBar
          label={t("projects.budget")}
          value={usedSeconds}
          max={budgetSeconds}
          tone={budgetState(usedSeconds, budgetSeconds)}
          valueText={`${hours(usedSeconds)} / ${hours(budgetSeconds)}, ${t(`projects.budgetState.${budgetState(usedSeconds, budgetSeconds)}`)}`}
        />
      )}
    </div>
  );
}
