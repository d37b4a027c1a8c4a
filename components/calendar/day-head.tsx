import { Plus } from "lucide";
import { useTranslations } from "next-intl";
import type { DayModel } from "@/components/calendar/day-model";
import { blockTone } from "@/components/calendar/tones";
import type { DayNames } from "@/components/calendar/use-names";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";

interface DayHeadProps {
  day: DayModel;
  names: DayNames;
  isToday: boolean;
  isEditable: boolean;
  onOpen: (id: string) => void;
  onRecord: () => void;
  className?: string;
}

/** A day's name and total, and below what has no time of day. */
export function DayHead({ day, names, isToday, isEditable, onOpen, onRecord, className }: DayHeadProps) {
  const t = useTranslations("calendar");
  const entries = useTranslations("entries");
  const long = names.long(day.day);
  return (
    <div className={classes("group grid min-w-0 content-start border-l border-line", className)}>
      <div className="flex h-9 items-center gap-2 px-2">
        <span
          className={classes("truncate text-sm", isToday ? "font-semibold text-accent-text" : "text-ink-muted")}
          aria-current={isToday ? "date" : undefined}
        >
          <span aria-hidden="true">
            {names.weekday(day.day)} {names.date(day.day)}
          </span>
          <span className="sr-only">{long}</span>
        </span>
        <data
          value={day.seconds}
          className={classes("ml-auto text-sm", day.seconds > 0 ? "font-semibold" : "text-ink-faint")}
        >
          {formatDuration(day.seconds)}
        </data>
      </div>
      <div className="flex max-h-32 min-h-7 flex-col gap-0.5 overflow-y-auto px-0.5 pb-0.5">
        {day.untimed.map(({ id, on, durationSeconds, note, unsent }) => {
          const duration = formatDuration(durationSeconds);
          const remarks = [t("untimed"), note, unsent && entries(`unsent.${unsent}`)];
          return (
            <button
              key={id}
              type="button"
              data-entry={id}
              title={[lineName(on), note].filter(Boolean).join("\n")}
              onClick={() => onOpen(id)}
              className={classes(
                "flex h-6 shrink-0 items-center gap-1 rounded-sm border-l-3 px-1.5 text-left text-xs focus-visible:-outline-offset-2 pointer-coarse:h-9",
                unsent && "border-dashed",
                blockTone(on.projectColor),
              )}
            >
              <span className="truncate font-medium">{lineName(on)}</span>
              <span className="ml-auto shrink-0 text-ink-muted tabular-nums">{duration}</span>
              <span className="sr-only">{remarks.filter(Boolean).join(". ")}</span>
            </button>
          );
        })}
        {isEditable && (
          <button
            type="button"
            aria-label={t("untimedOn", { day: long })}
            title={t("untimedOn", { day: long })}
            onClick={onRecord}
            className="grid h-6 shrink-0 place-items-center rounded-sm text-ink-faint opacity-60 group-hover:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 focus-visible:-outline-offset-2 pointer-coarse:h-9"
          >
            <Icon of={Plus} className="size-4" />
          </button>
        )}
      </div>
    </div>
  );
}
