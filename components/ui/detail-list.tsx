import type { ReactNode } from "react";

interface Detail {
  label: string;
  value: ReactNode;
}

/** Names and values of one thing, in two aligned columns. */
export function DetailList({ details }: { details: readonly Detail[] }) {
  return (
    <dl className="grid grid-cols-[minmax(5rem,auto)_minmax(0,1fr)] gap-x-4 sm:gap-x-6 gap-y-2">
      {details.map(({ label, value }) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-muted">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
