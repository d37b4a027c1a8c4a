import type { SwatchTone } from "@/components/ui/swatch";
import type { ProjectColor } from "@/lib/projects/schema";

export function swatchToneOf(color: ProjectColor): SwatchTone {
  return `p${color}`;
}
