"use client";

import { useCellActions } from "@/components/timesheet/cell-actions";
import type { CellAt, CellState } from "@/components/timesheet/week-state";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration, parseDuration } from "@/lib/time/duration";
import { secondsOf } from "@/lib/timesheets/rules";

interface CellBubbleProps {
  id: string;
  at: CellAt;
  cell: CellState;
}

/** Hangs below the cell that has the focus: how what is typed was understood, or what is wrong and what to do. */
export function CellBubble({ id, at, cell }: CellBubbleProps) {
  const t = useTranslations("timesheet");
  const actions = useCellActions();
  const { draft, notice, entries } = cell;
  if (notice?.kind === "refused") {
    // What the person typed wrong can be typed again; what the server refused can be sent again.
    const canRetry = !(notice.code in TYPING_MISTAKES);
    const words =
      notice.code === "changed-elsewhere"
        ? t("changedElsewhere", { duration: formatDuration(secondsOf(entries)) })
        : notice.message;
    return (
      <div id={id} className={classes(bubbleClasses, "w-60 border-danger text-left text-danger-text")}>
        <p>{words}</p>
        <div className="mt-1.5 flex justify-end gap-1.5 empty:hidden">
          {canRetry && (
            <>
              <Button size="sm" variant="ghost" onClick={() => actions.revert(at)}>
                {t("discard")}
              </Button>
              <Button size="sm" onClick={() => actions.commit(at, "enter")}>
                {t("retry")}
              </Button>
            </>
          )}
        </div>
      </div>
    );
  }
  const echo = draft === undefined ? null : echoOf(draft);
  if (echo === null) return null;
  return (
    <p id={id} className={classes(bubbleClasses, "w-max", echo.ok ? "text-ink-muted" : "text-danger-text")}>
      {echo.ok ? t("understood", { duration: formatDuration(echo.seconds) }) : t(`wrong.${echo.reason}`)}
    </p>
  );
}

const TYPING_MISTAKES = { unreadable: true, "too-long": true, negative: true };

/** Nothing is said about what may be half typed; that it is too much does not get better by typing on. */
function echoOf(draft: string) {
  const parsed = parseDuration(draft);
  if (parsed.ok) return formatDuration(parsed.seconds) === draft.trim() ? null : parsed;
  return parsed.reason === "too-long" || parsed.reason === "negative"
    ? { ok: false as const, reason: parsed.reason }
    : null;
}

// Unseen, but laid out: that it goes with the focus must not have the page laid out once more.
const bubbleClasses =
  "invisible absolute top-full right-0 z-20 mt-0.5 rounded-md border border-line bg-raised px-2 py-1 text-sm shadow-overlay " +
  "tabular-nums group-focus-within/cell:visible";
