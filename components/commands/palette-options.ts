import type { SwatchTone } from "@/components/ui/swatch";

export type PaletteIcon = "page" | "recent" | "client" | "member" | "stop" | "shortcuts";

/** One thing to do. What it shows before its words is a project's colour or an icon. */
export interface PaletteOption {
  id: string;
  label: string;
  detail?: string | undefined;
  look: { tone: SwatchTone } | { icon: PaletteIcon };
  badge?: string | undefined;
  /** Its shortcut, pressed one after the other. */
  keys?: readonly string[] | undefined;
  run: () => void;
}

export interface PaletteSection {
  id: string;
  label: string;
  options: readonly PaletteOption[];
}

/** Without what is empty, and each thing once: where it is met first. */
export function tidySections(sections: readonly PaletteSection[]): PaletteSection[] {
  const met = new Set<string>();
  const isNew = ({ id }: PaletteOption) => !met.has(id) && met.add(id);
  return sections
    .map((section) => ({ ...section, options: section.options.filter(isNew) }))
    .filter(({ options }) => options.length > 0);
}
