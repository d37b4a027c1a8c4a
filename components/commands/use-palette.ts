"use client";

import { useLocale, useTimeZone } from "next-intl";
import { useMemo, useState } from "react";
import type { CommandSettings } from "@/components/commands/command-context";
import { type PaletteSection, tidySections } from "@/components/commands/palette-options";
import type { RecentTarget } from "@/components/commands/targets";
import { useGoSections } from "@/components/commands/use-go-sections";
import { usePaletteSearch } from "@/components/commands/use-palette-search";
import { useQuickLine } from "@/components/commands/use-quick-line";
import { useTimerSection } from "@/components/commands/use-timer-section";
import type { TargetView } from "@/lib/commands/schema";
import { languageOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/use-words";
import { parseQuickLine, type QuickLine } from "@/lib/quick-line/parse";
import type { KnownRecordableView } from "@/lib/recordables/schema";
import { matcherOf } from "@/lib/text/search";
import { localDay } from "@/lib/time/local";

export interface PaletteProps {
  settings: CommandSettings;
  recents: readonly RecentTarget[];
  onOpened: (target: RecentTarget) => void;
  onClose: () => void;
  onShowShortcuts: () => void;
}

/** Everything that can be done with what is typed. */
export function usePalette({ settings, recents, onOpened, onClose, onShowShortcuts }: PaletteProps) {
  const t = useTranslations("commands");
  const { pages, records, shortcuts } = settings;
  const [typed, setTyped] = useState("");
  const locale = languageOf(useLocale());
  const timeZone = useTimeZone() ?? "UTC";
  const isTyped = typed.trim() !== "";
  const line = useMemo<QuickLine>(
    () => (records ? parseQuickLine(typed, localDay(Date.now(), timeZone), locale) : NO_LINE),
    [records, typed, timeZone, locale],
  );
  const works = !records || !isTyped ? [] : line.ok ? beginnings(line.words) : [typed.trim()];
  const search = usePaletteSearch({ typed: typed.trim(), works }, records);
  const { targets, lines, activities, pending } = search;

  const quick = useQuickLine({ line, lines, activities, pending, onClose });
  const go = useGoSections({
    typed,
    pages,
    recents,
    targets: recentFirst(targets, search.recents),
    shortcuts,
    onOpened,
    onClose,
  });
  const timer = useTimerSection({ typed, recents: search.recents, lines, activities, onClose });
  const more: PaletteSection = {
    id: "more",
    label: t("section.more"),
    options: [
      {
        id: "shortcuts",
        label: t("showShortcuts"),
        look: { icon: "shortcuts" as const },
        keys: shortcuts ? ["?"] : undefined,
        run: onShowShortcuts,
      },
    ].filter(({ label }) => matcherOf(typed)(label)),
  };
  const sections = tidySections(
    isTyped ? [quick.section, go.recent, go.sites, ...go.records, timer, more] : [go.recent, timer, go.sites, more],
  );
  return { typed, setTyped, sections, quick, pending: pending && isTyped, isTyped };
}

const NO_LINE: QuickLine = { ok: false, reason: "no-duration" };

/** Projects that one has recorded time on lately come before others. */
function recentFirst(targets: readonly TargetView[], recents: readonly KnownRecordableView[]): TargetView[] {
  const ids = new Set(recents.map(({ projectId }) => projectId));
  return targets.toSorted((one, other) => Number(ids.has(other.id)) - Number(ids.has(one.id)));
}

/** What the server is asked for: the first word, and the first two, because the first alone may find too much. */
function beginnings(words: readonly string[]): string[] {
  const plain = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
  return [...new Set([plain[0], plain.slice(0, 2).join(" ").trim()])].filter((work) => Boolean(work)) as string[];
}
