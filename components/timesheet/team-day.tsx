import { classes } from "@/components/ui/classes";
import { DayBar } from "@/components/ui/day-bar";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";

interface TeamDayProps {
  /** "Mo", where the days have no head of their own. */
  weekday: string;
  seconds: number;
  /** The figure that reaches the top. */
  top: number;
  today: boolean;
  gap?: boolean;
}

const height_px = 22;

/** One member's day: a bar and its figure, or the place where a bar is missing. */
export function TeamDay({ weekday, seconds, top, today, gap = false }: TeamDayProps) {
  const t = useTranslations("team");
  return (
    <span className="grid justify-items-center gap-0.5">
      <span className="w-full border-b border-line">
        {gap ? <Gap /> : <DayBar {...{ value: seconds, top, height_px, today }} />}
      </span>
      <span aria-hidden="true" className="hidden text-xs text-ink-faint @max-2xl:block">
        {weekday}
      </span>
      <span
        className={classes(
          "text-xs tabular-nums",
          seconds > 0 ? (today ? "font-medium" : "text-ink-muted") : "text-ink-faint",
        )}
      >
        {seconds > 0 ? formatDuration(seconds - (seconds % 60)) : <span aria-hidden="true">{gap ? "–" : "·"}</span>}
        {seconds === 0 && <span className="sr-only">{gap ? t("gap") : t("nothing")}</span>}
      </span>
    </span>
  );
}

/** An empty frame as high as a bar could be: seen in passing, and no reproach. */
function Gap() {
  return (
    <svg aria-hidden="true" width="100%" height={height_px} className="block">
      <rect
        x="34%"
        width="32%"
        y="1.5"
        height={height_px}
        rx="2.5"
        strokeDasharray="3 2"
        className="fill-none stroke-line-strong"
      />
    </svg>
  );
}
