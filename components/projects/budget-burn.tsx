import { useLocale } from "next-intl";
import { burnPicture } from "@/components/projects/burn-geometry";
import { BurnLine } from "@/components/projects/burn-line";
import type { Burn } from "@/lib/budgets/burn-queries";
import { type Forecast, forecastBudget } from "@/lib/budgets/forecast";
import { formatHours } from "@/lib/budgets/hours";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { Day } from "@/lib/time/weeks";

interface BudgetBurnProps {
  burn: Burn;
  budgetSeconds: number;
  /** Of an archived project no more is expected. */
  archived: boolean;
}

/** When the budget will be used up, in words and as a line. */
export function BudgetBurn({ burn, budgetSeconds, archived }: BudgetBurnProps) {
  const t = useTranslations("projects");
  const format = useFormatter();
  const locale = useLocale();
  const { weeks, firstDay, today } = burn;
  const last = weeks.at(-1);
  if (firstDay === null || !last) return <p className="text-ink-muted">{t("burnEmpty")}</p>;

  const usedSeconds = weeks.reduce((sum, { seconds }) => sum + seconds, 0);
  const forecast = forecastBudget({ ...burn, budgetSeconds, usedSeconds, firstDay });
  const isExpected = forecast.kind === "expected" && !archived;
  const picture = burnPicture({
    ...{ weeks, firstDay, budgetSeconds },
    until: archived || last.week > today ? laterOf(last.week, firstDay) : today,
    expectedOn: isExpected ? forecast.on : null,
  });
  return (
    <>
      {(!archived || forecast.kind === "used-up") && <p>{said(forecast)}</p>}
      <BurnLine
        picture={picture}
        budgetLabel={t("budgetLine", { hours: formatHours(budgetSeconds, locale) })}
        monthLabel={(month) => named(month, { month: "short", year: "numeric" })}
      />
    </>
  );

  function said(told: Forecast): string {
    const hours = (seconds: number) => formatHours(roundedHour(seconds), locale);
    if (told.kind === "idle") return t("forecast.idle");
    if (told.kind === "far") return t("forecast.far", { hours: hours(told.secondsPerWeek) });
    const day = named(told.on, { dateStyle: "long" });
    return told.kind === "used-up"
      ? t("forecast.used-up", { day })
      : t("forecast.expected", { day, hours: hours(told.secondsPerWeek) });
  }

  function named(day: Day, style: { month: "short"; year: "numeric" } | { dateStyle: "long" }): string {
    return format.dateTime(new Date(day), { ...style, timeZone: "UTC" });
  }
}

const laterOf = (one: Day, other: Day) => (one > other ? one : other);

/** Half hours: a pace is no measurement. */
const roundedHour = (seconds: number) => Math.max(1, Math.round(seconds / 1_800)) * 1_800;
