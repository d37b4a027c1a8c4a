"use client";

import { Check, CircleAlert, CloudAlert, CloudOff, MessageSquareText } from "lucide";
import { useCellActions } from "@/components/timesheet/cell-actions";
import type { CellAt, CellState } from "@/components/timesheet/week-state";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { useIsListening } from "@/components/ui/use-is-listening";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";
import type { KeptGroup } from "@/lib/unsent/rules";

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
  const actions = useCellActions();
  const kind = cell.notice?.kind;
  if (kind === "saved") return <Icon of={Check} className={classes(markClasses, "text-success-text")} />;
  if (cell.notice?.kind === "kept") return <UnsentMark state={cell.notice.state} name={name} />;
  if (kind === "refused") return <Icon of={CircleAlert} className={classes(markClasses, "text-danger-text")} />;
  return (
    <NoteMark
      note={cell.entries.map((entry) => entry.note).find(Boolean)}
      name={name}
      onOpen={() => actions.open(at, "note")}
    />
  );
}

/** A note is there to be read at once; what only opens a cell without one comes when it can. */
function NoteMark({ note, name, onOpen }: { note: string | undefined; name: string; onOpen: () => void }) {
  const t = useTranslations("timesheet");
  const isListening = useIsListening();
  if (!note && !isListening) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t("details", { cell: name })}
      title={note ?? t("note")}
      onClick={onOpen}
      className={classes("cell-note", !note && "is-empty")}
    >
      {note && <Icon of={MessageSquareText} />}
    </button>
  );
}

/** A conflict is decided from its cell, too. */
function UnsentMark({ state, name }: { state: KeptGroup["state"]; name: string }) {
  const t = useTranslations("timesheet");
  const { showList } = useUnsent();
  const words = t(state === "waiting" ? "kept" : "conflict", { cell: name });
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={words}
      title={words}
      onClick={() => showList(true)}
      className={classes(
        "absolute inset-y-0 left-0 grid w-6 place-items-center @max-2xl:w-10 [&>svg]:size-3 @max-2xl:[&>svg]:size-4",
        state === "waiting" ? "text-warning-text" : "text-danger-text",
      )}
    >
      <Icon of={state === "waiting" ? CloudOff : CloudAlert} />
    </button>
  );
}

const markClasses =
  "pointer-events-none absolute top-1/2 left-1.5 size-3 -translate-y-1/2 @max-2xl:left-3 @max-2xl:size-4";
