import { z } from "zod";
import { ClientMessages } from "@/components/i18n/client-messages";
import { WeekSheet } from "@/components/timesheet/week-sheet";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { getFormatter, getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { addDays, isoWeekLabel } from "@/lib/time/weeks";
import { getWeek, listSuggestedRows } from "@/lib/timesheets/queries";
import { timesheetDaySchema } from "@/lib/timesheets/schema";

export const generateMetadata = pageTitle("timesheet");

export default definePage({
  // Bookkeepers record no time but may look at others'; `getWeek` decides whose week the actor may see.
  access: "activity:read",
  search: z.object({
    week: timesheetDaySchema.optional().catch(undefined),
    member: z.uuid().optional().catch(undefined),
  }),
  render: async (actor, { week: day, member }) => {
    const week = await getWeek(actor, { day, memberId: member });
    const { start, today, memberName } = week;
    const editable = member === undefined || member === actor.memberId;
    const suggestions = editable ? await listSuggestedRows(actor) : [];

    const t = await getTranslations("timesheet");
    const format = await getFormatter();
    const end = addDays(start, 6);
    const range = format.dateTimeRange(new Date(start), new Date(end), { dateStyle: "long", timeZone: "UTC" });
    const href = (search: { week?: string }) => {
      const query = new URLSearchParams({ ...search, ...(editable ? {} : { member }) });
      return query.size > 0 ? `/timesheet?${query}` : "/timesheet";
    };
    return (
      <ClientMessages namespaces={["common", "entries", "errors", "recordables", "timesheet"]}>
        <WeekSheet
          key={`${member} ${start}`}
          week={week}
          suggestions={suggestions}
          editable={editable}
          title={editable ? t("title") : t("titleOf", { name: memberName })}
          period={`${t("week", { week: isoWeekLabel(start, actor.weekStart).week })} · ${range}`}
          links={{
            previous: href({ week: addDays(start, -7) }),
            current: href({}),
            next: href({ week: addDays(start, 7) }),
            isCurrent: start <= today && today <= end,
          }}
          teamHref={can(actor, "time-entry:read:all") ? hrefWith("/timesheet/team", { week: day && start }) : null}
        />
      </ClientMessages>
    );
  },
});
