import { DAY_LOOKS } from "@/components/backups/day-looks";
import { useDayWords } from "@/components/backups/use-day-words";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/link";
import type { CalendarDay } from "@/lib/backups/calendar";
import type { SnapshotRow } from "@/lib/backups/snapshot-views";

interface CalendarCellProps {
  day: CalendarDay<SnapshotRow>;
  timeZone: string;
  nextAt: Date | null;
  showsMonth: boolean;
}

const BOX = "grid min-h-13 content-between rounded-md border px-2 py-1.5 @2xl:min-h-22";

/** One day of the calendar, which leads to its snapshot. What is seen is read out as a whole sentence instead. */
export function CalendarCell({ day, timeZone, nextAt, showsMonth }: CalendarCellProps) {
  const { sentence, lines, number, numberWithMonth } = useDayWords(day, timeZone, nextAt);
  const [snapshot] = day.snapshots;
  const look = DAY_LOOKS[day.state];
  const face = (
    <>
      <span className="sr-only">{sentence}</span>
      <span aria-hidden="true" className="flex flex-wrap items-center justify-between gap-x-1 [&_svg]:size-4">
        <span
          className={classes(
            "whitespace-nowrap tabular-nums",
            look ? "font-semibold" : "text-ink-faint",
            day.isToday && "underline decoration-2 underline-offset-4",
          )}
        >
          <span className="hidden @2xl:inline">{showsMonth ? numberWithMonth : number}</span>
          <span className="@2xl:hidden">{number}</span>
        </span>
        {look?.icon}
      </span>
      <span aria-hidden="true" className="hidden text-xs/4 @2xl:grid">
        {lines.map((line) => (
          <span key={line} className="truncate first:font-medium">
            {line}
          </span>
        ))}
      </span>
    </>
  );
  if (!look) return <div className={classes(BOX, "border-transparent")}>{face}</div>;
  if (!snapshot) return <div className={classes(BOX, look.tile)}>{face}</div>;
  return (
    <Link
      href={`/backups/${snapshot.id}`}
      className={classes(BOX, look.tile, "transition-shadow hover:ring-2 hover:ring-current/30")}
    >
      {face}
    </Link>
  );
}
