import { useValueName } from "@/components/reports/value-name";
import { classes } from "@/components/ui/classes";
import type { SwatchTone } from "@/components/ui/swatch";
import type { LabelledFigures } from "@/lib/reports/report-schema";
import type { Dimension } from "@/lib/reports/schema";

interface RowLabelProps {
  row: LabelledFigures;
  dimension: Dimension;
  /** Its colour in the picture, if that tells it apart. */
  tone: SwatchTone | undefined;
}

export function RowLabel({ row, dimension, tone }: RowLabelProps) {
  const nameOf = useValueName();
  return (
    <span className={classes("row-label", tone && `dotted ${tone}`)}>
      {nameOf(dimension, row)}
      {row.detail && <small>{row.detail}</small>}
    </span>
  );
}
