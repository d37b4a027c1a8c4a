"use client";

import { Plus } from "lucide";
import { memo, useState } from "react";
import type { EntryDraft } from "@/components/time-entries/entry-draft";
import { draftOfEntry, draftOfNew } from "@/components/timesheet/cell-entries";
import { EntryForm } from "@/components/timesheet/entry-form";
import { EntryLine } from "@/components/timesheet/entry-line";
import { rowName } from "@/components/timesheet/names";
import { useEntryWrites } from "@/components/timesheet/use-entry-writes";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Dialog } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { cellKey, secondsOf } from "@/lib/timesheets/rules";
import type { EntryView, RowView } from "@/lib/timesheets/schema";

export interface OpenCell {
  view: RowView;
  day: string;
  dayName: string;
  /** The cell's name in full. */
  name: string;
  entries: readonly EntryView[];
  focus: "entries" | "note";
  editable: boolean;
}

interface CellDialogProps {
  cell: OpenCell | null;
  onClose: () => void;
}

/** A cell's entries: looked at, changed, deleted, and one added. */
export const CellDialog = memo(function CellDialog({ cell, onClose }: CellDialogProps) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  return (
    <Dialog
      open={cell !== null}
      onClose={onClose}
      title={cell ? t("entriesTitle", { day: cell.dayName }) : ""}
      closeLabel={common("close")}
    >
      {cell && <CellEntries cell={cell} onClose={onClose} />}
    </Dialog>
  );
});

function CellEntries({ cell, onClose }: { cell: OpenCell; onClose: () => void }) {
  const t = useTranslations("timesheet");
  const { view, day, entries, editable, focus } = cell;
  const writes = useEntryWrites(cell.name, view);
  const [editing, setEditing] = useState<string | null>(() => (editable ? firstToEdit(entries, focus) : null));
  const [problem, setProblem] = useState<string>();
  const isList = entries.length > 1;
  const leaveForm = () => (isList ? setEditing(null) : onClose());
  const remove = async (entry: EntryView) => {
    const refusal = await writes.remove(entry);
    if (refusal) setProblem(refusal.message);
    else onClose();
  };
  const duplicate = async (entry: EntryView) => {
    const durationSeconds = entry.durationSeconds ?? 0;
    const refusal = await writes.add({ durationSeconds }, draftOfEntry(entry, view));
    setProblem(refusal?.message);
  };

  return (
    <div className="grid gap-3">
      <p className="text-ink-muted">{[rowName(view), view.clientName].filter(Boolean).join(" · ")}</p>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {entries.length > 0 && (
        <ul className={classes(isList && "divide-y divide-line border-y border-line [&>li]:py-3")}>
          {entries.map((entry) => (
            <li key={entry.id}>
              {editing === entry.id ? (
                <EntryForm
                  place={entry.id}
                  before={draftOfEntry(entry, view)}
                  focus={focus === "note" ? "note" : "duration"}
                  onSave={(changes, draft: EntryDraft) => writes.change(entry, changes, draft)}
                  onClose={leaveForm}
                  onDelete={() => void remove(entry)}
                  onDuplicate={
                    view.isOpen ? (draft, durationSeconds) => writes.add({ durationSeconds }, draft) : undefined
                  }
                />
              ) : (
                <EntryLine
                  entry={entry}
                  onEdit={editable ? () => setEditing(entry.id) : undefined}
                  onDelete={editable ? () => void remove(entry) : undefined}
                  onDuplicate={editable && view.isOpen ? () => void duplicate(entry) : undefined}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {/* Without a duration there is nothing yet that a note could be for. */}
      {editing === NEW && (
        <EntryForm
          place={cellKey(view, day)}
          before={draftOfNew(view, day)}
          focus="duration"
          onSave={writes.add}
          onClose={leaveForm}
        />
      )}
      <div className="flex items-center justify-between gap-3 empty:hidden">
        {isList && (
          <p className="font-semibold tabular-nums">
            {t("entrySum", { duration: formatDuration(secondsOf(entries)) })}
          </p>
        )}
        {editable && view.isOpen && editing !== NEW && (
          <Button size="sm" variant="ghost" icon={<Icon of={Plus} />} onClick={() => setEditing(NEW)}>
            {t("addEntry")}
          </Button>
        )}
      </div>
    </div>
  );
}

const NEW = "new";

/** Nothing yet: a new one. One, or a note asked for: that. Several: the person chooses. */
function firstToEdit(entries: readonly EntryView[], focus: OpenCell["focus"]): string | null {
  if (entries.length === 0) return NEW;
  const [first, ...more] = entries.filter((entry) => entry.durationSeconds !== null);
  return first && (more.length === 0 || focus === "note") ? first.id : null;
}
