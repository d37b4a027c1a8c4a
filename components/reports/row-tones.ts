import { swatchToneOf } from "@/components/projects/swatch-tone";
import type { SwatchTone } from "@/components/ui/swatch";
import type { LabelledFigures } from "@/lib/reports/report-schema";

const TONES: readonly SwatchTone[] = ["p1", "p6", "p3", "p8", "p5", "p2", "p7", "p4"];

/** By the rows' keys. */
export type RowTones = ReadonlyMap<string, SwatchTone>;

/**
 * A colour for each row that the picture tells apart, of which there are no more than colours: a project's own, unless
 * a larger one has it, and any that is left for all others.
 */
export function rowTones(top: readonly Pick<LabelledFigures, "key" | "color">[]): RowTones {
  const taken = new Map<string, SwatchTone>();
  const isFree = (tone: SwatchTone) => ![...taken.values()].includes(tone);
  for (const { key, color } of top) {
    if (color !== null && isFree(swatchToneOf(color))) taken.set(key, swatchToneOf(color));
  }
  for (const { key } of top) {
    const free = TONES.find(isFree);
    if (free && !taken.has(key)) taken.set(key, free);
  }
  return taken;
}
