import { useTranslations } from "@/lib/i18n/use-words";

interface GapButtonProps {
  words: { day: string; start: string; end: string; duration: string };
  onRecord: () => void;
}

/** Time between entries that nothing is recorded for. One can also draw in it. */
export function GapButton({ words, onRecord }: GapButtonProps) {
  const t = useTranslations("calendar");
  return (
    <button
      type="button"
      data-gap=""
      aria-label={t("fillGap", words)}
      onClick={onRecord}
      className="absolute inset-0.5 flex items-start overflow-hidden rounded-sm border border-dashed border-line-strong px-1.5 text-left text-xs text-ink-muted hover:bg-hover focus-visible:-outline-offset-2"
    >
      {t("gapShort", words)}
    </button>
  );
}

/** A free place that the arrow keys stand on. Nobody points at it: it lies over what one draws on. */
export function SlotButton({ words, onRecord }: GapButtonProps) {
  const t = useTranslations("calendar");
  return (
    <button
      type="button"
      data-slot=""
      onClick={onRecord}
      className="pointer-events-none! absolute inset-0.5 rounded-sm px-1.5 text-left text-xs text-transparent focus-visible:bg-accent-soft focus-visible:text-accent-text"
    >
      {words.start}–{words.end}
      <span className="sr-only">{t("slot", words)}</span>
    </button>
  );
}
