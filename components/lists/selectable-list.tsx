"use client";

import { type ReactNode, useRef, useState } from "react";
import { ActionBar } from "@/components/lists/action-bar";
import { RefusedDialog } from "@/components/lists/refused-dialog";
import { type Selection, SelectionContext } from "@/components/lists/selection";
import { useIsListening } from "@/components/ui/use-is-listening";
import type { RefusedRow } from "@/lib/bulk/schema";

interface SelectableListProps {
  /** Of the rows on this page, in their order. */
  ids: readonly string[];
  /** How many the search finds on all pages, and the search itself; left out where only this page can be chosen from. */
  all?: { total: number; matching: string };
  /** What can be done with what is chosen. */
  actions: ReactNode;
  children: ReactNode;
}

/** A list whose rows can be ticked, and what can be done with them. Needs the namespaces "common" and "lists". */
export function SelectableList({ ids, all, actions, children }: SelectableListProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setIsAll] = useState(false);
  const [refused, setRefused] = useState<readonly RefusedRow[]>([]);
  const isListening = useIsListening();
  const lastId = useRef<string | null>(null);
  // What is not shown any more is not chosen either.
  const shown = ids.filter((id) => ticked.has(id));

  const choose = (chosen: Iterable<string>) => {
    setTicked(new Set(chosen));
    setIsAll(false);
  };
  const selection: Selection = {
    isListening,
    ids: new Set(isAll ? ids : shown),
    isAll,
    count: isAll && all ? all.total : shown.length,
    tick: (id, { isTicked, through }) => {
      const range = through ? between(ids, lastId.current, id) : [id];
      lastId.current = id;
      const others = (isAll ? ids : shown).filter((other) => !range.includes(other));
      choose(isTicked ? [...others, ...range] : others);
    },
    tickPage: (isTicked) => choose(isTicked ? ids : []),
    chooseAll: () => setIsAll(true),
    clear: () => choose([]),
    fields: (): Record<string, string | string[]> =>
      isAll && all ? { matching: all.matching, count: String(all.total) } : { ids: shown },
    tellRefused: setRefused,
  };
  return (
    <SelectionContext value={selection}>
      {children}
      {selection.count > 0 && (
        <ActionBar pageCount={ids.length} total={all?.total ?? ids.length}>
          {actions}
        </ActionBar>
      )}
      <RefusedDialog rows={refused} onClose={() => setRefused([])} />
    </SelectionContext>
  );
}

/** The rows from one to the other, both with them. */
function between(ids: readonly string[], from: string | null, to: string): string[] {
  const ends = [ids.indexOf(from ?? to), ids.indexOf(to)];
  if (ends.includes(-1)) return [to];
  return ids.slice(Math.min(...ends), Math.max(...ends) + 1);
}
