"use client";

import { CalendarDays, Plus } from "lucide";
import { useCallback, useMemo, useState } from "react";
import { AddRowDialog } from "@/components/timesheet/add-row-dialog";
import { CellActionsContext } from "@/components/timesheet/cell-actions";
import { CellDialog, type OpenCell } from "@/components/timesheet/cell-dialog";
import { DayTabs } from "@/components/timesheet/day-tabs";
import { DeleteDialog } from "@/components/timesheet/delete-dialog";
import { gridDays } from "@/components/timesheet/grid-look";
import type { CellNames } from "@/components/timesheet/names";
import { SheetHeader } from "@/components/timesheet/sheet-header";
import { SuggestedRows } from "@/components/timesheet/suggested-rows";
import { useAddAndFocus } from "@/components/timesheet/use-add-and-focus";
import { useAltKey } from "@/components/timesheet/use-alt-key";
import { type OpenedCell, useCellControl } from "@/components/timesheet/use-cell-control";
import { useNames } from "@/components/timesheet/use-names";
import { useRows } from "@/components/timesheet/use-rows";
import { useRunningRow } from "@/components/timesheet/use-running-row";
import { useSums } from "@/components/timesheet/use-sums";
import { useWeek } from "@/components/timesheet/use-week";
import type { WeekLinks } from "@/components/timesheet/week-nav";
import { type CellAt, cellAt, recordedSeconds, rowAt, type WeekState } from "@/components/timesheet/week-state";
import { WeekTable } from "@/components/timesheet/week-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RowView, WeekView } from "@/lib/timesheets/schema";

interface WeekSheetProps {
  week: WeekView;
  suggestions: readonly RowView[];
  /** Another member's sheet is looked at only. */
  editable: boolean;
  title: string;
  /** "KW 47 · 16.–22. November 2026" */
  period: string;
  links: WeekLinks;
  /** Everybody's week, for those who may see it. */
  teamHref: string | null;
}

/** A member's week. The one component that holds its state: everything below draws what it is given. */
export function WeekSheet({ week, suggestions, editable, title, period, links, teamHref }: WeekSheetProps) {
  const t = useTranslations("timesheet");
  const names = useNames(week.start);
  const days = useMemo(() => gridDays(names.days, week.today), [names, week.today]);
  const [said, say] = useState("");
  const [addingRow, setAddingRow] = useState(false);
  const [activeColumn, setActiveColumn] = useState(() =>
    Math.max(
      0,
      days.findIndex(({ isToday }) => isToday),
    ),
  );

  const sheet = useWeek(week);
  const { state } = sheet;
  const rows = useRows(sheet, say);
  const control = useCellControl(sheet, names, say, rows.remove);
  const running = useRunningRow(state);
  const sums = useSums(state, running?.seconds ?? 0);
  useAltKey("a", () => editable && setAddingRow(true));

  const addRow = useAddAndFocus(rows.add, state, activeColumn);
  const closeAddRow = useCallback(() => setAddingRow(false), []);

  const emptying = control.emptying;
  return (
    <CellActionsContext value={control.actions}>
      <SheetHeader
        {...{ title, period, editable, links, teamHref }}
        start={state.start}
        hasEntries={recordedSeconds(state) > 0}
      />
      <Panel
        flush
        // What hangs below a field of the last row must not be cut off.
        className="overflow-visible!"
      >
        <div className="@container">
          <DayTabs days={days} sums={sums} activeColumn={activeColumn} onChoose={setActiveColumn} />
          {state.rows.length === 0 ? (
            <EmptyState icon={<Icon of={CalendarDays} />} title={t("emptyTitle")}>
              {editable ? t("empty") : t("emptyReadOnly")}
            </EmptyState>
          ) : (
            <WeekTable
              caption={t("caption", { period })}
              {...{ state, days, names, sums, activeColumn, editable, running }}
            />
          )}
        </div>
      </Panel>
      {editable && (
        <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button icon={<Icon of={Plus} />} aria-keyshortcuts="Alt+A" onClick={() => setAddingRow(true)}>
            {t("addRow")}
          </Button>
          <SuggestedRows rows={suggestions} shown={state.rows.map(({ key }) => key).join(" ")} onAdd={addRow} />
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      <AddRowDialog open={addingRow} onClose={closeAddRow} onAdd={addRow} />
      <CellDialog cell={control.opened && openCell(state, names, control.opened, editable)} onClose={control.close} />
      <DeleteDialog
        asked={
          emptying && {
            name: cellName(state, names, emptying),
            entries: cellAt(state, emptying).entries,
            onConfirm: () => control.empty(emptying),
            onCancel: () => control.keep(emptying),
          }
        }
      />
    </CellActionsContext>
  );
}

function openCell(state: WeekState, names: CellNames, { at, focus }: OpenedCell, editable: boolean): OpenCell | null {
  const row = rowAt(state, at.row);
  const day = names.days[at.column];
  if (!row || !day) return null;
  return {
    view: row.view,
    day: day.day,
    dayName: day.long,
    name: names.cell(row.view, at.column),
    entries: cellAt(state, at).entries,
    focus,
    editable: editable && row.view.isProjectOpen,
  };
}

function cellName(state: WeekState, names: CellNames, at: CellAt): string {
  const view = rowAt(state, at.row)?.view;
  return view ? names.cell(view, at.column) : "";
}
