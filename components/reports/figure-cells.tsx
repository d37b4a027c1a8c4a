import { Link } from "@/components/ui/link";
import { ShareBar } from "@/components/ui/share-bar";
import type { Column } from "@/lib/reports/columns";
import type { Figures } from "@/lib/reports/report-schema";
import { formatDuration } from "@/lib/time/duration";

interface FigureCellsProps {
  figures: Figures;
  columns: readonly Column[];
  /** The seconds that a whole bar stands for; null draws none. */
  most: number | null;
  /** Where a figure leads, without a column the row's; null: nowhere. */
  hrefOf: ((column?: Column) => string) | null;
  /** Whether the columns' figures lead there already. */
  columnsLead: boolean;
}

/** A row's sum and its columns. Durations are exact to the second, so that what is shown adds up. */
export function FigureCells({ figures, columns, most, hrefOf, columnsLead }: FigureCellsProps) {
  return (
    <>
      <td>{figureOf(figures.seconds, hrefOf?.())}</td>
      {columns.map((column) => (
        <td key={column.key}>{figureOf(figures.cells[column.key] ?? 0, columnsLead ? hrefOf?.(column) : undefined)}</td>
      ))}
      {columns.length === 0 && (
        <td className="w-1/2">
          {most !== null && <ShareBar shares={[{ tone: "accent", value: figures.seconds }]} max={most} />}
        </td>
      )}
    </>
  );
}

/** No component: a year has seven hundred. */
function figureOf(seconds: number, href: string | undefined) {
  if (seconds === 0) return null;
  const text = formatDuration(seconds);
  return href ? <Link href={href}>{text}</Link> : text;
}
