import { blockTone } from "@/components/calendar/tones";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { classes } from "@/components/ui/classes";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";

interface UntimedEntryProps {
  entry: ShownEntry;
  isEditable: boolean;
  /** It is on its way to another place. */
  isDragged: boolean;
  onOpen: () => void;
}

/** An entry of which only the duration is known. */
export function UntimedEntry({ entry, isEditable, isDragged, onOpen }: UntimedEntryProps) {
  const t = useTranslations("calendar");
  const entries = useTranslations("entries");
  const { id, on, durationSeconds, note, unsent } = entry;
  const remarks = [t("untimed"), note, unsent && entries(`unsent.${unsent}`)];
  return (
    <button
      type="button"
      data-entry={id}
      title={[lineName(on), note].filter(Boolean).join("\n")}
      onClick={onOpen}
      className={classes(
        "flex h-6 shrink-0 items-center gap-1 rounded-sm border-l-3 px-1.5 text-left text-xs focus-visible:-outline-offset-2 pointer-coarse:h-9",
        isEditable && "touch-pan-y select-none",
        isDragged && "opacity-50",
        unsent && "border-dashed",
        blockTone(on.projectColor),
      )}
    >
      <span className="truncate font-medium">{lineName(on)}</span>
      <span className="ml-auto shrink-0 text-ink-muted tabular-nums">{formatDuration(durationSeconds)}</span>
      <span className="sr-only">{remarks.filter(Boolean).join(". ")}</span>
    </button>
  );
}
