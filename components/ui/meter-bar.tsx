export type MeterTone = "ok" | "warn" | "over";

const toneClasses: Record<MeterTone, string> = { ok: "fill-success", warn: "fill-warning", over: "fill-danger" };

interface MeterBarProps {
  label: string;
  value: number;
  max: number;
  tone: MeterTone;
  /** The figures in words, e.g. "72 of 100 h". */
  valueText: string;
  /** Leaves label and figures to screen readers, where they stand beside the bar anyway. Needs a `relative` around it. */
  bare?: boolean;
}

/** How much is used up. Past its end, the bar shows the whole and a notch where the end was. */
export function MeterBar({ label, value, max, tone, valueText, bare = false }: MeterBarProps) {
  const whole = Math.max(value, max, 1);
  const percent = (part: number) => `${Math.max(0, (part / whole) * 100)}%`;
  const bar = (
    <>
      <meter className="sr-only" aria-label={label} aria-valuetext={valueText} min={0} max={whole} value={value} />
      <svg
        aria-hidden="true"
        className="block h-1.5 w-full min-w-16 overflow-hidden rounded-full bg-line forced-color-adjust-none"
      >
        <rect width={percent(value)} height="6" rx="3" className={toneClasses[tone]} />
        {value > max && <rect x={percent(max)} width="2" height="6" className="fill-surface" />}
      </svg>
    </>
  );
  if (bare) return bar;
  return (
    <div className="relative grid min-w-16 gap-1.5">
      <div aria-hidden="true" className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-ink-muted tabular-nums">{valueText}</span>
      </div>
      {bar}
    </div>
  );
}
