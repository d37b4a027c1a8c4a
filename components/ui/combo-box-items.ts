import type { SwatchTone } from "./swatch";

export interface ComboBoxItem {
  id: string;
  label: string;
  /** What tells it from others of the same name; searched as well, and shown with the choice. */
  detail?: string;
  tone?: SwatchTone;
}

export interface ComboBoxSection {
  label: string;
  items: readonly ComboBoxItem[];
}

export type ComboBoxEntry = ComboBoxItem | ComboBoxSection;

export function itemText({ label, detail }: ComboBoxItem): string {
  return detail ? `${label} · ${detail}` : label;
}

export function flatten(entries: readonly ComboBoxEntry[]): ComboBoxItem[] {
  return entries.flatMap((entry) => ("items" in entry ? entry.items : entry));
}

/** Keeps what holds every typed word; case, accents and ß don't matter. Sections left empty are dropped. */
export function searchEntries(entries: readonly ComboBoxEntry[], typed: string): ComboBoxEntry[] {
  const words = fold(typed).split(/\s+/);
  const matches = (item: ComboBoxItem) => {
    const text = fold(itemText(item));
    return words.every((word) => text.includes(word));
  };
  return entries
    .map((entry) => ("items" in entry ? { ...entry, items: entry.items.filter(matches) } : entry))
    .filter((entry) => ("items" in entry ? entry.items.length > 0 : matches(entry)));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}
