interface ProgressProps {
  label: string;
  /** How much of `max` is done; leave out while that is not known. */
  value?: number;
  max?: number;
  /** Where it stands in words, e.g. "1,204 of 3,000 rows". */
  valueText?: string;
}

/** How far long work has come. */
export function Progress({ label, value, max = 100, valueText }: ProgressProps) {
  const known = value !== undefined;
  return (
    <div className="relative grid gap-1.5">
      <progress
        className="sr-only"
        aria-label={label}
        aria-valuetext={valueText}
        max={Math.max(max, 1)}
        value={value}
      />
      <div aria-hidden="true" className="flex flex-wrap justify-between gap-x-3 text-sm">
        <span className="font-medium">{label}</span>
        {valueText && <span className="text-ink-muted tabular-nums">{valueText}</span>}
      </div>
      <svg aria-hidden="true" width="100%" height="6" className="block overflow-hidden rounded-full">
        <rect width="100%" height="6" className="fill-line" />
        <rect
          width={known ? `${(value / Math.max(max, 1)) * 100}%` : "40%"}
          height="6"
          rx="3"
          className={known ? "fill-accent" : "animate-[slide_1.4s_ease-in-out_infinite] fill-accent"}
        />
      </svg>
    </div>
  );
}
