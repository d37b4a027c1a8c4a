"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { EntryForm } from "@/components/time-entries/entry-form";
import { EntryRow } from "@/components/time-entries/entry-row";
import type { ShownEntry, useEntries } from "@/components/time-entries/use-entries";
import { useTimer } from "@/components/timers/timer-provider";
import { useToast } from "@/components/ui/toast";
import { useUnsent } from "@/components/unsent/unsent-provider";
import type { RecordableChoices } from "@/lib/recordables/schema";

interface EntryListProps {
  label: string;
  entries: readonly ShownEntry[];
  choices: RecordableChoices;
  day: Pick<ReturnType<typeof useEntries>, "change" | "remove" | "repeat">;
}

/** Entries that are changed where they stand. */
export function EntryList({ label, entries, choices, day }: EntryListProps) {
  const { change, remove, repeat } = day;
  const { start } = useTimer();
  const toast = useToast();
  const [editedId, setEditedId] = useState<string>();
  const { drafts } = useUnsent();
  // A reload closes the form that was being typed into, and this opens it again.
  const openDraft = useEffectEvent(() => {
    setEditedId(entries.find(({ id }) => drafts().places(`entry.${id}`).length > 0)?.id);
  });
  useEffect(() => openDraft(), []);
  const continueWith = async ({ on, note, billable, activityName }: ShownEntry) => {
    const refusal = await start({ on, note, billable, activityName });
    if (refusal) toast({ tone: "danger", message: refusal.message });
  };
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id}>
          {entry.id === editedId ? (
            <EntryForm
              entry={entry}
              choices={choices}
              onSave={(changes, preview) => change(entry, changes, preview)}
              onClose={() => setEditedId(undefined)}
            />
          ) : (
            <EntryRow
              entry={entry}
              onContinue={() => void continueWith(entry)}
              onDuplicate={() => void repeat(entry)}
              onEdit={() => setEditedId(entry.id)}
              onDelete={() => void remove(entry)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
