import type { Figures } from "@/lib/reports/report-schema";

/** What is left of figures when others are taken away. */
export function without(whole: Figures, parts: readonly Figures[]): Figures {
  const left = (of: (figures: Figures) => number | undefined) =>
    (of(whole) ?? 0) - parts.reduce((sum, part) => sum + (of(part) ?? 0), 0);
  const cells = Object.keys(whole.cells).map((key) => [key, left((figures) => figures.cells[key])] as const);
  return {
    seconds: left(({ seconds }) => seconds),
    cells: Object.fromEntries(cells.filter(([, seconds]) => seconds > 0)),
  };
}

export function together(parts: readonly Figures[]): Figures {
  const cells: Record<string, number> = {};
  for (const part of parts) {
    for (const [key, seconds] of Object.entries(part.cells)) cells[key] = (cells[key] ?? 0) + seconds;
  }
  return { seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0), cells };
}

/** Files of more entries than these are written by the worker. XLSX is compressed, and so takes longer. */
export const MOST_DIRECT_ROWS = { csv: 100_000, xlsx: 20_000 } as const;
