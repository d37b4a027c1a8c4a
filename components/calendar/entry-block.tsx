import { Link2, TriangleAlert } from "lucide";
import { blockTone } from "@/components/calendar/tones";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { clockAt } from "@/lib/calendar/axis";
import { TWO_LINES_MINUTES } from "@/lib/calendar/layout";
import type { Placed } from "@/lib/calendar/placing";
import type { CalendarDay } from "@/lib/calendar/schema";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";

interface EntryBlockProps {
  entry: ShownEntry;
  placed: Placed;
  day: CalendarDay;
  /** The names of those that cover the same time. */
  overlaps: readonly string[];
  isFocus: boolean;
  isEditable: boolean;
  /** It is on its way to another place. */
  isDragged: boolean;
  onOpen: () => void;
}

/** A timed entry. Its edges can be dragged. */
export function EntryBlock({ entry, placed, day, overlaps, isFocus, isEditable, isDragged, onOpen }: EntryBlockProps) {
  const t = useTranslations("calendar");
  const entries = useTranslations("entries");
  const { on, note, activityName, durationSeconds, unsent, splitId } = entry;
  const name = lineName(on);
  const start = clockAt(day, placed.instants.fromMs);
  const end = clockAt(day, placed.instants.toMs, true);
  const duration = formatDuration(durationSeconds);
  const details = [activityName, note].filter(Boolean).join(" · ");
  const minutes = placed.to - placed.from;
  const isTall = minutes >= TWO_LINES_MINUTES;
  const remarks = [
    overlaps.length > 0 && t("overlapsWith", { names: overlaps.join(", ") }),
    placed.isForeign && t("foreign"),
    splitId && entries("splitPart"),
    unsent && entries(`unsent.${unsent}`),
  ];
  return (
    <button
      type="button"
      data-entry={entry.id}
      tabIndex={isFocus ? 0 : -1}
      title={[`${start}–${end} · ${duration}`, name, details].filter(Boolean).join("\n")}
      onClick={onOpen}
      className={classes(
        "absolute inset-0 right-0.5 bottom-px flex flex-col overflow-hidden rounded-sm border-l-3 px-1.5 text-left text-xs",
        "hover:z-10 hover:shadow-overlay focus-visible:z-10 focus-visible:-outline-offset-2 forced-colors:border",
        isTall ? "py-1" : "justify-center",
        isEditable && "touch-pan-y",
        isDragged && "opacity-50",
        unsent && "border-dashed",
        blockTone(on.projectColor),
      )}
    >
      <span className="flex w-full items-center gap-1">
        <span className="truncate font-medium">{name}</span>
        <span className="ml-auto flex shrink-0 gap-0.5 [&_svg]:size-3">
          {splitId && <Icon of={Link2} />}
          {overlaps.length > 0 && <Icon of={TriangleAlert} className="text-warning-text" />}
        </span>
      </span>
      <span className={isTall ? "truncate text-ink-muted tabular-nums" : "sr-only"}>
        {start}–{end} · {duration}
      </span>
      <span className={classes("text-ink-muted", detailClasses(minutes))}>{details}</span>
      <span className="sr-only">{remarks.filter(Boolean).join(". ")}</span>
      {isEditable && !unsent && (
        <>
          <span data-edge="start" className="absolute inset-x-0 top-0 h-1.5 cursor-ns-resize pointer-coarse:hidden" />
          <span data-edge="end" className="absolute inset-x-0 bottom-0 h-1.5 cursor-ns-resize pointer-coarse:hidden" />
        </>
      )}
    </button>
  );
}

/** As many whole lines as there is room for below the first two. */
function detailClasses(minutes: number): string {
  if (minutes < 57) return "sr-only";
  return minutes < 73 ? "truncate" : minutes < 89 ? "line-clamp-2 shrink-0" : "line-clamp-3 shrink-0";
}
