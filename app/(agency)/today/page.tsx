import { ClientMessages } from "@/components/i18n/client-messages";
import { TimerBar } from "@/components/timers/timer-bar";
import { BudgetsPanel } from "@/components/today/budgets-panel";
import { DayPanels } from "@/components/today/day-panels";
import { WeekPanel } from "@/components/today/week-panel";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { listOwnBudgets } from "@/lib/budgets/queries";
import { getFormatter, getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { listRecordables } from "@/lib/recordables/queries";
import { now } from "@/lib/time/clock";
import { addDays, daysOfWeek, startOfWeek } from "@/lib/time/weeks";
import { dayStart, today } from "@/lib/time/zones";
import { findLastDay } from "@/lib/time-entries/last-day";
import { listOwnTimeEntries, sumOwnDays } from "@/lib/time-entries/queries";
import { USUAL_WEEKS, usualSeconds } from "@/lib/time-entries/usual-days";

export const generateMetadata = pageTitle("today");

export default definePage({
  access: "time-entry:write:own",
  render: async (actor) => {
    const day = today(actor.timeZone, now().getTime());
    const start = startOfWeek(day, actor.weekStart);
    const week = daysOfWeek(start);
    const [t, format, choices, entries, lastDay, sums, budgets] = await Promise.all([
      getTranslations("today"),
      getFormatter(),
      listRecordables(actor),
      listOwnTimeEntries(actor, { from: day, to: day }),
      actor.preview ? null : findLastDay(actor, day),
      sumOwnDays(actor, { from: addDays(start, -7 * USUAL_WEEKS), to: addDays(start, 6) }),
      listOwnBudgets(actor),
    ]);
    return (
      <ClientMessages namespaces={["common", "entries", "errors", "recordables", "timer", "today"]}>
        <PageHeader title={t("title")} meta={format.dateTime(new Date(day), { dateStyle: "full", timeZone: "UTC" })} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 gap-4">
            {!actor.preview && (
              <Panel title={t("timer")} className="max-sm:has-data-to-start:hidden">
                <TimerBar choices={choices} canCreateProject={can(actor, "project:write")} />
              </Panel>
            )}
            <DayPanels day={day} entries={entries} choices={choices} lastDay={lastDay} />
          </div>
          <div className="grid min-w-0 gap-4">
            <WeekPanel
              days={week.map((weekday) => ({
                day: weekday,
                seconds: sums.get(weekday) ?? 0,
                usualSeconds: usualSeconds(weekday, sums),
              }))}
              today={day}
              todayStartMs={dayStart(day, actor.timeZone).getTime()}
              showsTeam={can(actor, "time-entry:read:all")}
            />
            <BudgetsPanel budgets={budgets} />
          </div>
        </div>
      </ClientMessages>
    );
  },
});
