import { matcherOf } from "@/lib/text/search";
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

/** Keeps what holds every typed word. Sections left empty are dropped. */
export function searchEntries(entries: readonly ComboBoxEntry[], typed: string): ComboBoxEntry[] {
  const isFound = matcherOf(typed);
  const matches = (item: ComboBoxItem) => isFound(itemText(item));
  return entries
    .map((entry) => ("items" in entry ? { ...entry, items: entry.items.filter(matches) } : entry))
    .filter((entry) => ("items" in entry ? entry.items.length > 0 : matches(entry)));
}
