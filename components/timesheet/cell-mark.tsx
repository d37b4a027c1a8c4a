"use client";

import { Check, CircleAlert, CloudOff, MessageSquareText, SquarePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCellActions } from "@/components/timesheet/cell-actions";
import type { CellAt, CellState } from "@/components/timesheet/week-state";
import { classes } from "@/components/ui/classes";

interface CellMarkProps {
  at: CellAt;
  cell: CellState;
  name: string;
}

/**
 * The small mark on a cell's left: what became of the last save, else its note. Not in the tab order, because Tab goes
 * from field to field: Alt+N and Ctrl+Enter do the same from the keyboard.
 */
export function CellMark({ at, cell, name }: CellMarkProps) {
  const t = useTranslations("timesheet");
  const actions = useCellActions();
  const kind = cell.notice?.kind;
  if (kind === "saved") return <Check aria-hidden="true" className={classes(markClasses, "text-success-text")} />;
  if (kind === "kept") return <CloudOff aria-hidden="true" className={classes(markClasses, "text-warning-text")} />;
  if (kind === "refused")
    return <CircleAlert aria-hidden="true" className={classes(markClasses, "text-danger-text")} />;
  const note = cell.entries.map((entry) => entry.note).find(Boolean);
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t("details", { cell: name })}
      title={note ?? t("note")}
      onClick={() => actions.open(at, "note")}
      className={classes(
        "absolute inset-y-0 left-0 grid w-6 place-items-center text-ink-faint hover:text-ink @max-2xl:w-10",
        !note && "opacity-0 focus-visible:opacity-100 group-focus-within/cell:opacity-100 group-hover/cell:opacity-100",
      )}
    >
      {note ? (
        <MessageSquareText className="size-3 @max-2xl:size-4" />
      ) : (
        <SquarePen className="size-3 @max-2xl:size-4" />
      )}
    </button>
  );
}

const markClasses =
  "pointer-events-none absolute top-1/2 left-1.5 size-3 -translate-y-1/2 @max-2xl:left-3 @max-2xl:size-4";
