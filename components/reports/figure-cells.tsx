import { cellPadding } from "@/components/reports/table-classes";
import { classes } from "@/components/ui/classes";
import { ShareBar } from "@/components/ui/share-bar";
import type { Column } from "@/lib/reports/columns";
import type { Figures } from "@/lib/reports/report-schema";
import { formatDuration } from "@/lib/time/duration";

interface FigureCellsProps {
  figures: Figures;
  columns: readonly Column[];
  /** The seconds that a whole bar stands for; null draws none. */
  most: number | null;
  isQuiet: boolean;
  /** Where a figure leads, without a column the row's; null leads nowhere. */
  hrefOf: (column?: Column) => string | null;
}

/** A row's sum and its columns. Durations are exact to the second, so that what is shown adds up. */
export function FigureCells({ figures, columns, most, isQuiet, hrefOf }: FigureCellsProps) {
  const cell = classes(
    cellPadding,
    "border-b border-line py-1.5 text-right whitespace-nowrap tabular-nums group-hover:bg-hover",
    isQuiet && "text-ink-muted",
  );
  return (
    <>
      <td className={classes(cell, !isQuiet && "font-semibold")}>
        <Figure seconds={figures.seconds} href={hrefOf()} />
      </td>
      {columns.map((column) => (
        <td key={column.key} className={cell}>
          <Figure seconds={figures.cells[column.key] ?? 0} href={hrefOf(column)} />
        </td>
      ))}
      {columns.length === 0 && (
        <td className={classes(cell, "w-1/2")}>
          {most !== null && <ShareBar shares={[{ tone: "accent", value: figures.seconds }]} max={most} />}
        </td>
      )}
    </>
  );
}

/** A link of the browser's own: hundreds of them are too many to be looked after by a script. */
function Figure({ seconds, href }: { seconds: number; href: string | null }) {
  if (seconds === 0) return <span className="text-ink-faint">–</span>;
  const text = formatDuration(seconds);
  if (!href) return text;
  return (
    <a href={href} className="rounded-sm hover:underline">
      {text}
    </a>
  );
}
