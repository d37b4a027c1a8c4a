"use client";

import { Layers, MessageSquareText } from "lucide";
import { memo } from "react";
import { useCellActions } from "@/components/timesheet/cell-actions";
import type { CellProps } from "@/components/timesheet/duration-cell";
import { placeOf } from "@/components/timesheet/grid-keys";
import { RunningClock } from "@/components/timesheet/running-clock";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import { secondsOf } from "@/lib/timesheets/rules";

/** Several or timed entries, a running timer, or what may only be looked at: shows the sum and opens the entries. */
export const EntriesCell = memo(function EntriesCell({ row, rowIndex, column, cell, name }: CellProps) {
  const t = useTranslations("timesheet");
  const actions = useCellActions();
  const at = { row, column };
  const { entries, draft } = cell;
  const duration = formatDuration(secondsOf(entries));
  const running = entries.find((entry) => entry.durationSeconds === null);
  const hasNote = entries.some(({ note }) => note !== "");
  return (
    <>
      <button
        {...placeOf(rowIndex, column)}
        type="button"
        aria-haspopup="dialog"
        onClick={() => actions.open(at, "entries")}
        className="absolute inset-0 flex size-full items-center justify-end pr-2 pl-5 tabular-nums hover:bg-hover focus-visible:-outline-offset-2 @max-2xl:relative @max-2xl:h-12 @max-2xl:rounded-md @max-2xl:border @max-2xl:border-line @max-2xl:pr-3 @max-2xl:text-xl"
      >
        {(entries.length > 1 || hasNote) && !running && (
          <Icon
            of={entries.length > 1 ? Layers : MessageSquareText}
            className="absolute left-1.5 size-3 text-ink-faint @max-2xl:left-3 @max-2xl:size-4"
          />
        )}
        <span className="sr-only">
          {running ? t("openRunning", { cell: name }) : t("open", { cell: name, duration })}
        </span>
        {running?.startedAt ? (
          <RunningClock startedAt={running.startedAt} beforeSeconds={secondsOf(entries)} />
        ) : (
          <span aria-hidden="true" className={duration.length > 5 ? "text-sm @max-2xl:text-lg" : undefined}>
            {duration}
          </span>
        )}
      </button>
      {draft !== undefined && (
        <div
          role="alert"
          className="absolute top-full right-0 z-20 mt-0.5 w-60 rounded-md border border-danger bg-raised px-2 py-1 text-sm text-danger-text shadow-overlay"
        >
          <p>{t("changedToList", { typed: draft })}</p>
          <Button size="sm" className="mt-1.5" onClick={() => actions.revert(at)}>
            {t("discard")}
          </Button>
        </div>
      )}
    </>
  );
});
