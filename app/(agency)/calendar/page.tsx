import { Calendar } from "@/components/calendar/calendar";
import { OwnCalendar } from "@/components/calendar/own-calendar";
import { ClientMessages } from "@/components/i18n/client-messages";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { findHabit } from "@/lib/calendar/habit";
import { neighbour, weekNumber } from "@/lib/calendar/period";
import { getCalendar } from "@/lib/calendar/queries";
import { calendarSearchSchema, type View } from "@/lib/calendar/schema";
import { getFormatter, getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import type { Day } from "@/lib/time/weeks";
import { rememberHabitAction } from "./actions";

export const generateMetadata = pageTitle("calendar");

export default definePage({
  // Bookkeepers record no time but may look at others'; `getCalendar` decides whose days the actor may see.
  access: "activity:read",
  search: calendarSearchSchema,
  render: async (actor, { view: asked, day: wanted, member }) => {
    const habit = await findHabit();
    const view = asked ?? habit.view;
    const calendar = await getCalendar(actor, { view, day: wanted, memberId: member });
    const { days, today, memberName } = calendar;
    const isOwn = member === undefined || member === actor.memberId;
    const recordsTime = isOwn && can(actor, "time-entry:write:own");

    const t = await getTranslations("calendar");
    const format = await getFormatter();
    const day = wanted ?? today;
    const [first = day, last = day] = [days[0]?.day, days.at(-1)?.day];
    const range = format.dateTimeRange(new Date(first), new Date(last), { dateStyle: "long", timeZone: "UTC" });
    const inFull = format.dateTime(new Date(day), { dateStyle: "full", timeZone: "UTC" });
    const href = (shown: View, at?: Day) => {
      const query = new URLSearchParams({ view: shown, ...(at && { day: at }), ...(isOwn ? {} : { member }) });
      return `/calendar?${query}`;
    };
    const props = {
      calendar,
      view,
      habit,
      remember: rememberHabitAction,
      isEditable: recordsTime && !actor.preview,
      canCreateProject: can(actor, "project:write"),
      title: isOwn ? t("title") : t("titleOf", { name: memberName }),
      period: view === "day" ? inFull : `${t("week", { week: weekNumber(first, actor.weekStart) })} · ${range}`,
      links: {
        previous: href(view, neighbour(view, day, -1)),
        today: href(view),
        next: href(view, neighbour(view, day, 1)),
        isToday: days.some((shown) => shown.day === today),
        views: { day: href("day", wanted), "work-week": href("work-week", wanted), week: href("week", wanted) },
      },
    };
    const key = `${member} ${view} ${first}`;
    return (
      <ClientMessages namespaces={["calendar", "common", "entries", "errors", "recordables"]}>
        {recordsTime ? <OwnCalendar key={key} {...props} /> : <Calendar key={key} {...props} timer={null} />}
      </ClientMessages>
    );
  },
});
