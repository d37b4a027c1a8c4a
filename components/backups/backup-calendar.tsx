import { CalendarCell } from "@/components/backups/calendar-cell";
import { CalendarLegend } from "@/components/backups/calendar-legend";
import { useTimes } from "@/components/backups/use-times";
import type { BackupsView } from "@/lib/backups/queries";
import { useTranslations } from "@/lib/i18n/use-words";

/** The weeks as on a wall calendar: what is kept stands out, a row of seven days and a column of four Saturdays. */
export function BackupCalendar({ backups: { weeks, timeZone, nextAt } }: { backups: BackupsView }) {
  const t = useTranslations("backups.calendar");
  const times = useTimes(timeZone);
  const states = new Set(weeks.flat().map(({ state }) => state));
  return (
    <div className="@container grid gap-3 p-2 sm:p-3">
      <table
        aria-label={t("label")}
        className="w-full table-fixed border-separate border-spacing-0.5 sm:border-spacing-1"
      >
        <thead>
          <tr>
            {weeks[0]?.map(({ day, isSaturday }) => (
              <th
                key={day}
                scope="col"
                className="h-6 pl-2 text-left text-xs whitespace-nowrap font-medium text-ink-faint"
              >
                {times.weekday(day)}
                {isSaturday && <span className="hidden font-normal @2xl:inline"> · {t("fourWeeks")}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day, index) => (
                <td key={day.day} aria-current={day.isToday ? "date" : undefined} className="p-0 align-top">
                  <CalendarCell
                    day={day}
                    timeZone={timeZone}
                    nextAt={nextAt}
                    showsMonth={day.day.endsWith("-01") || (index === 0 && week === weeks[0])}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <CalendarLegend states={states} />
    </div>
  );
}
