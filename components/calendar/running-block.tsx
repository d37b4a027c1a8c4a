import { blockTone } from "@/components/calendar/tones";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/link";
import { TWO_LINES_MINUTES } from "@/lib/calendar/layout";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { TimerView } from "@/lib/timers/schema";

interface RunningBlockProps {
  timer: TimerView;
  start: string;
  seconds: number;
  /** Of the day it is drawn on. */
  minutes: number;
}

/** What runs now, and grows by the minute. It is changed and stopped where timers are. */
export function RunningBlock({ timer, start, seconds, minutes }: RunningBlockProps) {
  const t = useTranslations("calendar");
  const name = lineName(timer.on);
  const duration = formatDuration(seconds);
  const isTall = minutes >= TWO_LINES_MINUTES;
  return (
    <Link
      href="/today"
      className={classes(
        "absolute inset-0 right-0.5 flex flex-col overflow-hidden rounded-t-sm border-b-2 border-l-3 border-b-danger px-1.5 text-xs",
        isTall ? "py-0.5" : "justify-center",
        "focus-visible:z-10 focus-visible:-outline-offset-2",
        blockTone(timer.on.projectColor),
      )}
    >
      <span className="truncate font-medium">{name}</span>
      <span className={isTall ? "truncate text-ink-muted tabular-nums" : "sr-only"}>
        {t("running")} · {duration}
      </span>
      <span className="sr-only">{t("runningSince", { start })}</span>
    </Link>
  );
}
