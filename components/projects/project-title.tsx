import { swatchToneOf } from "@/components/projects/swatch-tone";
import { Swatch } from "@/components/ui/swatch";
import type { ProjectColor } from "@/lib/projects/schema";

/** The name behind the dot by which people recognise the project. */
export function ProjectTitle({ project: { name, color } }: { project: { name: string; color: ProjectColor } }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Swatch tone={swatchToneOf(color)} />
      {name}
    </span>
  );
}
