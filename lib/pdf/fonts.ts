import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Inter has Latin, Greek and Cyrillic; DejaVu Armenian, Georgian, Hebrew and Arabic besides. */
const FILES = {
  regular: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  bold: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "regular-elsewhere": "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "bold-elsewhere": "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
} as const;

export type FontName = keyof typeof FILES;
export type Weight = "regular" | "bold";

export const FONT_NAMES = Object.keys(FILES) as FontName[];

const read = new Map<FontName, Buffer>();

/** The font's file, read once. */
export function fontFile(name: FontName): Buffer {
  const known = read.get(name);
  if (known) return known;
  const file = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "node_modules", FILES[name]));
  read.set(name, file);
  return file;
}
