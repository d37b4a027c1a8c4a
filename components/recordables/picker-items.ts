import type { SwatchTone } from "@/components/ui/swatch";
import { lineKey, lineName } from "@/lib/recordables/rules";
import type { KnownRecordableView, RecordableChoices, RecordableView } from "@/lib/recordables/schema";

type PickerItem = { id: string; label: string; detail: string | undefined; tone: SwatchTone };

type SectionLabels = Record<"favourites" | "recents" | "others", string>;

export type PickerItems = {
  sections: { id: string; label: string; items: PickerItem[] }[];
  /** Each line by the id of its item, with the activity it was last used with. */
  lines: ReadonlyMap<string, KnownRecordableView>;
};

/** What the picker lists: each line once, where it is met first. */
export function pickerItems(
  choices: RecordableChoices,
  found: readonly RecordableView[],
  chosen: KnownRecordableView | null,
  labels: SectionLabels,
): PickerItems {
  const lines = new Map<string, KnownRecordableView>();
  const section = (id: keyof SectionLabels, candidates: readonly (RecordableView | KnownRecordableView)[]) => ({
    id,
    label: labels[id],
    items: candidates.flatMap((line) => {
      const key = lineKey(line);
      if (lines.has(key)) return [];
      lines.set(key, { activityId: null, ...line });
      return [itemOf(key, line)];
    }),
  });
  const sections = [
    section("favourites", choices.favourites),
    section("recents", choices.recents),
    section("others", [...choices.others, ...found, ...(chosen ? [chosen] : [])]),
  ];
  return { sections: sections.filter(({ items }) => items.length > 0), lines };
}

function itemOf(id: string, line: RecordableView): PickerItem {
  return { id, label: lineName(line), detail: line.clientName ?? undefined, tone: projectTone(line.projectColor) };
}

/** A project's colour, 1 to 8, in the interface's palette. */
export function projectTone(color: number): SwatchTone {
  return `p${color}` as SwatchTone;
}

export function activityNameOf({ activities }: RecordableChoices, activityId: string | null): string | null {
  return activities.find(({ id }) => id === activityId)?.name ?? null;
}
