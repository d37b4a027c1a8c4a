/** Between the cells of a report there is little room: they are many. */
export const cellPadding = "px-2.5 last:pr-4 print:px-1";

/** Stays in sight when the columns are pushed aside. */
export const firstColumn =
  "sticky left-0 z-1 max-w-40 border-b border-line bg-surface py-1.5 pr-2.5 pl-4 text-left group-hover:bg-hover " +
  "min-w-38 sm:max-w-72 sm:min-w-60 print:static print:min-w-0";

export const headerCell =
  "h-8 border-b border-line bg-surface text-xs font-medium whitespace-nowrap text-ink-faint [&_a:hover]:text-ink [&_a]:rounded-sm";
