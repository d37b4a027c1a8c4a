import { Link } from "@/components/ui/link";
import { MeterBar } from "@/components/ui/meter-bar";
import { Panel } from "@/components/ui/panel";
import type { BudgetLeftView } from "@/lib/budgets/queries";
import { getTranslations } from "@/lib/i18n/get-words";
import { formatDuration } from "@/lib/time/duration";

/** What is left on one's projects, the most used up first. */
export async function BudgetsPanel({ budgets }: { budgets: readonly BudgetLeftView[] }) {
  if (budgets.length === 0) return null;
  const t = await getTranslations("today");
  return (
    <Panel title={t("left")}>
      <ul className="grid gap-4">
        {budgets.map(({ projectId, projectName, usedSeconds, budgetSeconds, state }) => (
          <li key={projectId} className="relative grid gap-1">
            <div className="flex flex-wrap justify-between gap-x-3">
              <Link href={`/projects/${projectId}`} className="min-w-0 truncate rounded-sm font-medium hover:underline">
                {projectName}
              </Link>
              <span className="text-ink-muted tabular-nums">{leftText(budgetSeconds - usedSeconds)}</span>
            </div>
            <MeterBar
              label={projectName}
              value={usedSeconds}
              max={budgetSeconds}
              tone={state}
              valueText={t("used", { used: wholeHours(usedSeconds), budget: wholeHours(budgetSeconds) })}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );

  function leftText(leftSeconds: number): string {
    return leftSeconds < 0
      ? t("overBy", { duration: formatDuration(minutes(-leftSeconds)) })
      : t("leftOf", { duration: formatDuration(minutes(leftSeconds)) });
  }
}

const wholeHours = (seconds: number) => Math.round(seconds / 3_600);
const minutes = (seconds: number) => seconds - (seconds % 60);
