"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EntryForm } from "@/components/timesheet/entry-form";
import { rowName } from "@/components/timesheet/names";
import { type EntryFields, useEntryWrites } from "@/components/timesheet/use-entry-writes";
import { Badge } from "@/components/ui/badge";
import { Button, IconButton } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { formatDuration } from "@/lib/time/duration";
import { type EntryView, type RowView, secondsOf } from "@/lib/timesheets/rules";
import type { Outcome } from "@/lib/unsent/send-or-keep";

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
export function CellDialog({ cell, onClose }: CellDialogProps) {
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
}

function CellEntries({ cell, onClose }: { cell: OpenCell; onClose: () => void }) {
  const t = useTranslations("timesheet");
  const { view, day, entries, editable, focus } = cell;
  const writes = useEntryWrites(cell.name);
  const [editing, setEditing] = useState<string | null>(() => (editable ? firstToEdit(entries, focus) : null));
  const [refusal, setRefusal] = useState<string>();

  const canAdd = editable && view.isOpen;
  const done = () => (entries.length > 1 ? setEditing(null) : onClose());
  const form = (entry: EntryView | null, save: (fields: EntryFields) => Promise<Outcome<unknown>>) => (
    <EntryForm
      key={entry?.id ?? "new"}
      entry={entry}
      billableDefault={view.billableDefault}
      focus={focus === "note" ? "note" : "first"}
      onSave={save}
      onSaved={done}
      onCancel={() => (entries.length > 1 ? setEditing(null) : onClose())}
      onDelete={entry ? () => void remove(entry) : undefined}
    />
  );
  const remove = async (entry: EntryView) => {
    const outcome = await writes.remove(entry);
    if (outcome.status === "refused") setRefusal(outcome.refusal.message);
    else onClose();
  };

  return (
    <div className="grid gap-3">
      <p className="text-ink-muted">{[rowName(view), view.clientName].filter(Boolean).join(" · ")}</p>
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      {entries.length > 0 && (
        <ul className={classes(entries.length > 1 && "divide-y divide-line border-y border-line [&>li]:py-3")}>
          {entries.map((entry) => (
            <li key={entry.id}>
              {editing === entry.id ? (
                form(entry, (fields) => writes.change(entry, fields))
              ) : (
                <EntryLine
                  entry={entry}
                  onEdit={editable ? () => setEditing(entry.id) : undefined}
                  onDelete={editable ? () => void remove(entry) : undefined}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {editing === "new" && form(null, (fields) => writes.add(view, day, fields))}
      <div className="flex items-center justify-between gap-3 empty:hidden">
        {entries.length > 1 && (
          <span className="font-semibold tabular-nums">
            {t("entrySum", { duration: formatDuration(secondsOf(entries)) })}
          </span>
        )}
        {canAdd && editing !== "new" && entries.length > 0 && (
          <Button icon={<Plus />} onClick={() => setEditing("new")}>
            {t("addEntry")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Nothing yet: a new one. One, or a note asked for: that. Several: the person chooses. */
function firstToEdit(entries: readonly EntryView[], focus: OpenCell["focus"]): string | null {
  const [first, ...more] = entries.filter((entry) => entry.durationSeconds !== null);
  if (!first) return entries.length === 0 ? "new" : null;
  return more.length === 0 || focus === "note" ? first.id : null;
}

interface EntryLineProps {
  entry: EntryView;
  onEdit?: () => void;
  onDelete?: () => void;
}

function EntryLine({ entry, onEdit, onDelete }: EntryLineProps) {
  const t = useTranslations("timesheet");
  const common = useTranslations("common");
  const { durationSeconds, startTime, endTime, note, billable } = entry;
  if (durationSeconds === null) {
    return (
      <div className="grid gap-0.5">
        <p className="font-medium text-accent-text">{t("runningSince", { start: startTime?.slice(0, 5) ?? "" })}</p>
        <p className="text-sm text-ink-muted">{t("runningHint")}</p>
      </div>
    );
  }
  const times =
    startTime && endTime ? t("entryFrom", { start: shortTime(startTime), end: shortTime(endTime) }) : t("entryUntimed");
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold tabular-nums">{formatDuration(durationSeconds)}</span>
          <span className="text-sm text-ink-muted tabular-nums">{times}</span>
          {!billable && <Badge>{common("notBillable")}</Badge>}
        </p>
        {note && <p className="mt-0.5 whitespace-pre-line text-ink-muted">{note}</p>}
      </div>
      {onEdit && <IconButton label={common("edit")} icon={<Pencil />} onClick={onEdit} />}
      {onDelete && <IconButton label={t("deleteEntry")} icon={<Trash2 />} onClick={onDelete} />}
    </div>
  );
}

function shortTime(time: string): string {
  return time.endsWith(":00") ? time.slice(0, 5) : time;
}
