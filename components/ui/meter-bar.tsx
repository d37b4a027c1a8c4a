export type MeterTone = "ok" | "warn" | "over";

const toneClasses: Record<MeterTone, string> = { ok: "fill-success", warn: "fill-warning", over: "fill-danger" };

interface MeterBarProps {
  label: string;
  value: number;
  max: number;
  tone: MeterTone;
  /** The figures in words, e.g. "72 of 100 h". */
  valueText: string;
}

/** How much is used up, beside its label and figures. Needs a `relative` around it. */
export function MeterBar({ label, value, max, tone, valueText }: MeterBarProps) {
  return (
    <>
      <meter
        className="sr-only"
        aria-label={label}
        aria-valuetext={valueText}
        min={0}
        max={Math.max(value, max, 1)}
        value={value}
      />
      <MeterPicture value={value} max={max} tone={tone} />
    </>
  );
}

/** For eyes only. Past its end, the bar shows the whole and a notch where the end was. */
export function MeterPicture({ value, max, tone }: Pick<MeterBarProps, "value" | "max" | "tone">) {
  const whole = Math.max(value, max, 1);
  const percent = (part: number) => `${Math.max(0, (part / whole) * 100)}%`;
  return (
    <svg aria-hidden="true" className="meter-picture">
      <rect width={percent(value)} height="6" rx="3" className={toneClasses[tone]} />
      {value > max && <rect x={percent(max)} width="2" height="6" className="fill-surface" />}
    </svg>
  );
}
