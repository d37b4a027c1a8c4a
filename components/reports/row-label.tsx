import { rowTone } from "@/components/reports/row-tone";
import { useValueName } from "@/components/reports/value-name";
import { Swatch } from "@/components/ui/swatch";
import type { LabelledFigures } from "@/lib/reports/report-schema";
import type { Dimension } from "@/lib/reports/schema";

interface RowLabelProps {
  row: LabelledFigures;
  dimension: Dimension;
  /** The rows that the picture tells apart. */
  top: readonly LabelledFigures[];
}

export function RowLabel({ row, dimension, top }: RowLabelProps) {
  const nameOf = useValueName();
  const tone = rowTone(row, top);
  return (
    <span className="flex min-w-0 items-center gap-2">
      {tone && <Swatch tone={tone} />}
      <span className="grid min-w-0">
        <span className="truncate">{nameOf(dimension, row)}</span>
        {row.detail && <span className="truncate text-sm font-normal text-ink-faint">{row.detail}</span>}
      </span>
    </span>
  );
}
