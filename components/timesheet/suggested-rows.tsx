"use client";

import { Plus } from "lucide";
import { memo } from "react";
import { projectTone } from "@/components/recordables/picker-items";
import { rowName } from "@/components/timesheet/names";
import { Icon } from "@/components/ui/icon";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";
import { rowKey } from "@/lib/timesheets/rules";
import type { RowView } from "@/lib/timesheets/schema";

interface SuggestedRowsProps {
  rows: readonly RowView[];
  /** The keys of the rows that the week has already: one text, which is the same as long as they are. */
  shown: string;
  onAdd: (row: RowView) => void;
}

const MAX_SHOWN = 6;

/** Favourites and what was worked on lately, each added with one click. */
export const SuggestedRows = memo(function SuggestedRows({ rows, shown, onAdd }: SuggestedRowsProps) {
  const t = useTranslations("timesheet");
  const shownKeys = new Set(shown.split(" "));
  const offered = rows.filter((row) => !shownKeys.has(rowKey(row)));
  if (offered.length === 0) return null;
  return (
    <section aria-label={t("suggestions")} className="flex min-w-0 flex-wrap items-center gap-1.5">
      <span aria-hidden="true" className="mr-1 text-sm text-ink-faint">
        {t("suggestions")}
      </span>
      {offered.slice(0, MAX_SHOWN).map((row) => (
        <button
          key={rowKey(row)}
          type="button"
          title={[row.clientName, rowName(row)].filter(Boolean).join(" · ")}
          onClick={() => onAdd(row)}
          className="inline-flex h-7 max-w-[min(20rem,100%)] items-center gap-1.5 rounded-full border border-line bg-surface pr-2.5 pl-2 text-sm text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:h-9"
        >
          <span className="sr-only">{t("suggest")}</span>
          <Swatch tone={projectTone(row.projectColor)} />
          {/* Rows of one project differ in task and activity: those stay readable. */}
          <span className="min-w-8 truncate">{row.projectName}</span>
          {detail(row) && <span className="max-w-48 shrink-0 truncate text-ink-faint">{detail(row)}</span>}
          <Icon of={Plus} className="size-3.5 shrink-0" />
        </button>
      ))}
    </section>
  );
});

function detail({ taskName, activityName }: RowView): string {
  return [taskName, activityName].filter(Boolean).join(" · ");
}
