import type { ReactNode } from "react";

export interface HelpStep {
  key: string;
  text: ReactNode;
  figure?: ReactNode;
}

/** What to do, in its order, with a picture where one says more. */
export function HelpSteps({ steps }: { steps: readonly HelpStep[] }) {
  return (
    <ol className="grid gap-5">
      {steps.map(({ key, text, figure }, index) => (
        <li key={key} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 break-inside-avoid">
          <span
            aria-hidden="true"
            className="grid size-7 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent-text"
          >
            {index + 1}
          </span>
          <p className="max-w-prose pt-1 text-pretty">{text}</p>
          {figure && <div className="col-span-2 mt-3 sm:col-span-1 sm:col-start-2">{figure}</div>}
        </li>
      ))}
    </ol>
  );
}
