import type { ReactNode } from "react";
import { ArchiveButtons, type ArchiveButtonsProps } from "@/components/lists/archive-buttons";
import { SelectableList } from "@/components/lists/selectable-list";
import { UndoNotice } from "@/components/lists/undo-notice";
import type { UndoableChange } from "@/lib/bulk/schema";

interface ArchivableListProps extends ArchiveButtonsProps {
  rows: readonly { id: string }[];
  /** As in `SelectableList`. */
  all?: { total: number; matching: string };
  undoable: UndoableChange | null;
  children: ReactNode;
}

/** A list whose rows are put away and brought back together, with the way back from one's latest such change. */
export function ArchivableList({ rows, all, undoable, children, ...buttons }: ArchivableListProps) {
  return (
    <SelectableList ids={rows.map(({ id }) => id)} all={all} actions={<ArchiveButtons {...buttons} />}>
      {undoable && <UndoNotice change={undoable} undo={buttons.undo} />}
      {children}
    </SelectableList>
  );
}
