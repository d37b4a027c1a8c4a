import { TeamDay } from "@/components/timesheet/team-day";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/link";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { type Day, daysOfWeek, isWeekend } from "@/lib/time/weeks";
import type { TeamMemberWeek, TeamWeek } from "@/lib/timesheets/team-schema";

const cellClasses = "border-b border-line @max-2xl:border-0";
const headClasses =
  "sticky top-(--sticky-top,0px) z-1 h-9 border-b border-line bg-surface px-1 text-xs first:rounded-tl-lg last:rounded-tr-lg";
/** Where it is narrow, a row is a card: the name and the sum above, the days side by side below. */
const rowClasses =
  "@max-2xl:grid @max-2xl:grid-cols-7 @max-2xl:border-b @max-2xl:border-line @max-2xl:px-2 @max-2xl:py-2";

// biome-ignore-start lint/a11y/noRedundantRoles: components/ui/table.tsx says why
/** Each member's week in a row of small bars on one scale; the team's own below. */
export function TeamTable({ week, caption }: { week: TeamWeek; caption: string }) {
  const t = useTranslations("team");
  const format = useFormatter();
  const { start, today, rows } = week;
  const days = daysOfWeek(start);
  const top = Math.max(0, ...rows.flatMap(({ days }) => Object.values(days)));
  const teamTop = Math.max(0, ...week.days.map(({ seconds }) => seconds));
  const weekday = (day: Day) => format.dateTime(new Date(day), { weekday: "short", timeZone: "UTC" });
  const dayName = (day: Day) =>
    format.dateTime(new Date(day), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <table
      role="table"
      aria-label={caption}
      className="w-full table-fixed border-separate border-spacing-0 @max-2xl:block"
    >
      <thead role="rowgroup" className="@max-2xl:sr-only">
        <tr role="row">
          <th
            role="columnheader"
            scope="col"
            className={classes(headClasses, "pl-4 text-left font-medium text-ink-faint")}
          >
            {t("member")}
          </th>
          {days.map((day) => (
            <th
              key={day}
              role="columnheader"
              scope="col"
              aria-current={day === today ? "date" : undefined}
              className={classes(
                headClasses,
                "w-24 @max-5xl:w-18 @max-4xl:w-15",
                day === today ? "font-semibold text-accent-text" : "font-medium text-ink-faint",
              )}
            >
              <span className="sr-only">{dayName(day)}</span>
              <span aria-hidden="true">
                {weekday(day)} {Number(day.slice(8))}
              </span>
            </th>
          ))}
          <th
            role="columnheader"
            scope="col"
            className={classes(headClasses, "w-24 pr-4 text-right font-medium text-ink-faint")}
          >
            {t("sum")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="@max-2xl:block">
        {rows.map((row) => (
          <tr key={row.id} role="row" className={classes(rowClasses, "relative transition-colors hover:bg-hover")}>
            <th
              role="rowheader"
              scope="row"
              className={classes(cellClasses, "py-1.5 pl-4 text-left font-medium @max-2xl:col-span-5 @max-2xl:pl-2")}
            >
              <Link
                href={`/timesheet?${new URLSearchParams({ member: row.id, week: start })}`}
                className="rounded-sm after:absolute after:inset-0 hover:underline"
              >
                {row.name}
              </Link>
              <Remarks row={row} />
            </th>
            {days.map((day) => (
              <td key={day} role="cell" className={classes(cellClasses, "py-1.5 @max-2xl:order-2", shade(day))}>
                <TeamDay
                  weekday={weekday(day)}
                  seconds={row.days[day] ?? 0}
                  top={top}
                  today={day === today}
                  gap={row.gapDays.includes(day)}
                />
              </td>
            ))}
            <Sum seconds={row.seconds} className={cellClasses} />
          </tr>
        ))}
      </tbody>
      <tfoot role="rowgroup" className="@max-2xl:block">
        <tr role="row" className={classes(rowClasses, "@max-2xl:border-b-0")}>
          <th role="rowheader" scope="row" className="py-2 pl-4 text-left @max-2xl:col-span-5 @max-2xl:pl-2">
            <span className="font-semibold">{t("whole")}</span>
            <span className="block text-xs font-normal text-ink-faint">{t("wholeHint")}</span>
          </th>
          {week.days.map(({ day, seconds, members }) => (
            <td key={day} role="cell" className={classes("py-2 align-top @max-2xl:order-2", shade(day))}>
              <TeamDay weekday={weekday(day)} {...{ seconds, top: teamTop, today: day === today }} />
              {members > 0 && (
                <span className="block text-center text-xs text-ink-faint @max-2xl:sr-only">
                  {t("people", { count: members })}
                </span>
              )}
            </td>
          ))}
          <Sum seconds={week.days.reduce((sum, { seconds }) => sum + seconds, 0)} />
        </tr>
      </tfoot>
    </table>
  );

  function shade(day: Day): string {
    return classes(day === today ? "bg-accent-soft/40" : isWeekend(day) && "bg-canvas", "@max-2xl:bg-transparent");
  }
}

function Sum({ seconds, className }: { seconds: number; className?: string }) {
  return (
    <td
      role="cell"
      className={classes(
        className,
        "pr-4 text-right tabular-nums @max-2xl:order-1 @max-2xl:col-span-2 @max-2xl:py-1.5 @max-2xl:pr-2",
        seconds > 0 ? "font-semibold" : "text-ink-faint",
      )}
    >
      {formatDuration(seconds - (seconds % 60))}
    </td>
  );
}
// biome-ignore-end lint/a11y/noRedundantRoles: components/ui/table.tsx says why

function Remarks({ row: { gapDays, isRunning } }: { row: TeamMemberWeek }) {
  const t = useTranslations("team");
  if (gapDays.length === 0 && !isRunning) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs font-normal text-ink-faint">
      {isRunning && (
        <span className="inline-flex items-center gap-1.5 text-accent-text">
          <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
          {t("running")}
        </span>
      )}
      {gapDays.length > 0 && t("gaps", { count: gapDays.length })}
    </span>
  );
}
