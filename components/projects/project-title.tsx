import { swatchToneOf } from "@/components/projects/swatch-tone";
import { classes } from "@/components/ui/classes";
import type { ProjectColor } from "@/lib/projects/schema";

/** The name behind the dot by which people recognise the project. */
export function ProjectTitle({ project: { name, color } }: { project: { name: string; color: ProjectColor } }) {
  return <span className={classes("project-title dotted", swatchToneOf(color))}>{name}</span>;
}
