import { Plus } from "lucide";
import type { DayModel } from "@/components/calendar/day-model";
import type { Ghost } from "@/components/calendar/ghost";
import { UntimedEntry } from "@/components/calendar/untimed-entry";
import type { DayNames } from "@/components/calendar/use-names";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";

interface DayHeadProps {
  day: DayModel;
  names: DayNames;
  entries: ReadonlyMap<string, ShownEntry>;
  /** Where it is over this day. */
  ghost: Ghost | null;
  draggedId: string | null;
  isToday: boolean;
  isEditable: boolean;
  onOpen: (id: string) => void;
  onRecord: () => void;
  className?: string;
}

/** A day's name and total, and below what has no time of day. */
export function DayHead(props: DayHeadProps) {
  const { day, names, entries, ghost, draggedId, isToday, isEditable, onOpen, onRecord, className } = props;
  const t = useTranslations("calendar");
  const dropped = isNewIn(day, ghost) ? entries.get(ghost.id) : undefined;
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
        {dropped && (
          <p className="flex h-6 shrink-0 items-center gap-1 rounded-sm border border-accent bg-accent-soft px-1.5 text-xs text-accent-text pointer-coarse:h-9">
            <span className="truncate font-medium">
              {ghost?.isCopy && "+ "}
              {lineName(dropped.on)}
            </span>
            <span className="ml-auto shrink-0 tabular-nums">{formatDuration(dropped.durationSeconds)}</span>
          </p>
        )}
        {day.untimed.map((entry) => (
          <UntimedEntry
            key={entry.id}
            {...{ entry, isEditable }}
            isDragged={entry.id === draggedId}
            onOpen={() => onOpen(entry.id)}
          />
        ))}
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

/** Something is dragged here that is not here yet. */
function isNewIn(day: DayModel, ghost: Ghost | null): ghost is Ghost & { id: string } {
  if (ghost?.times !== "none" || ghost.id === null) return false;
  return ghost.isCopy || !day.untimed.some(({ id }) => id === ghost.id);
}
