import type { ReactNode } from "react";

interface StatProps {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
}

/** One figure that matters, large enough to be read in passing. */
export function Stat({ label, value, detail }: StatProps) {
  return (
    <dl className="grid content-start gap-0.5">
      <dt className="text-sm text-ink-muted">{label}</dt>
      <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
      {detail && <dd className="text-sm text-ink-faint">{detail}</dd>}
    </dl>
  );
}
