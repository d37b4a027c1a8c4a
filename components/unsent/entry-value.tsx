"use client";

import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";
import type { TimeEntryView } from "@/lib/time-entries/schema";

/** What an entry says, in the few words that two versions of it can differ in. Needs the namespace "unsent". */
export function EntryValue({ entries }: { entries: readonly TimeEntryView[] }) {
  const t = useTranslations("unsent");
  if (entries.length === 0) return <p className="text-xl font-semibold">{t("noEntry")}</p>;
  return (
    <ul className="grid gap-2">
      {entries.map(({ id, durationSeconds, startTime, endTime, note, billable, on, activityName }) => (
        <li key={id}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-xl font-semibold tabular-nums">{formatDuration(durationSeconds)}</span>
            {startTime && endTime && (
              <span className="text-ink-muted tabular-nums">
                {startTime.slice(0, 5)} – {endTime.slice(0, 5)}
              </span>
            )}
          </p>
          <p className="text-sm text-ink-muted">{[lineName(on), activityName].filter(Boolean).join(" · ")}</p>
          {note && <p className="text-sm whitespace-pre-line">{note}</p>}
          {!billable && <p className="text-sm text-ink-muted">{t("notBillable")}</p>}
        </li>
      ))}
    </ul>
  );
}
