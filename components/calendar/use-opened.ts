"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { columnOf, type DayModel } from "@/components/calendar/day-model";
import type { Opened } from "@/components/calendar/entry-dialog";
import { type NewPlace, newPlaceOf, readNewPlace, timedDraft, untimedDraft } from "@/components/calendar/new-draft";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { type AxisSpan, type InstantSpan, instantAt } from "@/lib/calendar/axis";

interface Opening {
  days: readonly DayModel[];
  entries: ReadonlyMap<string, ShownEntry>;
  isEditable: boolean;
  isUnsent: (id: string) => boolean;
}

/** What the dialog shows. A reload closes the form that was being typed into, and this opens it again. */
export function useOpened({ days, entries, isEditable, isUnsent }: Opening) {
  const { drafts } = useUnsent();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [wasOpened, setWasOpened] = useState(false);

  const open = (next: Opened) => {
    setWasOpened(true);
    setOpened(next);
  };
  const openEntry = (id: string) => {
    const entry = entries.get(id);
    if (entry && isEditable && !isUnsent(id)) open({ kind: "entry", place: `entry.${id}`, entry });
  };
  const recordAt = ({ day, drawn }: NewPlace) => {
    const shown = days[columnOf(days, day)];
    if (!shown) return;
    const before = drawn ? timedDraft(shown, drawn) : untimedDraft(day);
    open({ kind: "new", place: newPlaceOf({ day, drawn }), before, drawn });
  };
  const recordSpan = (column: number, drawn: InstantSpan | null) => {
    const day = days[column]?.day;
    if (day) recordAt({ day, drawn });
  };

  const openKept = useEffectEvent(() => {
    if (!isEditable) return;
    const begun = drafts().places("new-entry.").map(readNewPlace);
    const shown = begun.find(({ day }) => columnOf(days, day) !== -1);
    if (shown) return recordAt(shown);
    const id = [...entries.keys()].find((one) => drafts().places(`entry.${one}`).length > 0);
    if (id) openEntry(id);
  });
  useEffect(() => openKept(), []);

  return {
    opened,
    wasOpened,
    openEntry,
    recordSpan,
    record: (column: number, span: AxisSpan | null) => {
      const day = days[column];
      if (!day || !span) return recordSpan(column, null);
      recordSpan(column, { fromMs: instantAt(day, span.from), toMs: instantAt(day, span.to) });
    },
    close: () => {
      if (opened) drafts().forget(opened.place);
      setOpened(null);
    },
  };
}
