import { Users } from "lucide";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { TeamFilters } from "@/components/timesheet/team-filters";
import { TeamTable } from "@/components/timesheet/team-table";
import { WeekNav } from "@/components/timesheet/week-nav";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getFormatter, getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { addDays, isoWeekLabel } from "@/lib/time/weeks";
import { readTeamWeek } from "@/lib/timesheets/team-queries";
import { teamSearchSchema } from "@/lib/timesheets/team-schema";

const PATH = "/timesheet/team";

export const generateMetadata = pageTitle("team");

export default definePage({
  access: "time-entry:read:all",
  search: teamSearchSchema,
  render: async (actor, search) => {
    const [t, format, week] = await Promise.all([getTranslations(), getFormatter(), readTeamWeek(actor, search)]);
    const { start, today, rows, nextAfter } = week;
    const end = addDays(start, 6);
    const range = format.dateTimeRange(new Date(start), new Date(end), { dateStyle: "long", timeZone: "UTC" });
    const period = `${t("timesheet.week", { week: isoWeekLabel(start, actor.weekStart).week })} · ${range}`;
    const fields = { ...search, sort: search.sort === "name" ? undefined : search.sort };
    const weekHref = (day: string | undefined) => hrefWith(PATH, { ...fields, after: undefined, week: day });
    return (
      <ClientMessages namespaces={["common", "team", "timesheet"]}>
        <PageHeader
          title={t("team.title")}
          meta={period}
          actions={
            <WeekNav
              previous={weekHref(addDays(start, -7))}
              current={weekHref(undefined)}
              next={weekHref(addDays(start, 7))}
              isCurrent={start <= today && today <= end}
            />
          }
        />
        <TeamFilters search={search} />
        <Panel flush className="overflow-visible!">
          <div className="@container">
            {rows.length > 0 ? (
              <TeamTable week={week} caption={t("team.caption", { period })} />
            ) : (
              <EmptyState icon={<Icon of={Users} />} title={t("team.emptyTitle")}>
                {t("team.empty")}
              </EmptyState>
            )}
          </div>
        </Panel>
        <p className="mt-3 text-xs text-ink-faint">{t("team.legend")}</p>
        <ListPager path={PATH} search={fields} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
