import { swatchToneOf } from "@/components/projects/swatch-tone";
import type { SwatchTone } from "@/components/ui/swatch";
import type { LabelledFigures } from "@/lib/reports/report-schema";

const TONES: readonly SwatchTone[] = ["p1", "p6", "p3", "p8", "p5", "p2", "p7"];

/** A project's own colour, and others' by their place among the largest; null for those the picture does not tell apart. */
export function rowTone(row: LabelledFigures, top: readonly LabelledFigures[]): SwatchTone | null {
  const place = top.findIndex(({ key }) => key === row.key);
  if (row.color !== null) return swatchToneOf(row.color);
  return TONES[place] ?? null;
}
