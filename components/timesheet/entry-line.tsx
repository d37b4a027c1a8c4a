"use client";

import { Copy, Pencil, Trash2 } from "lucide";
import { shortTime } from "@/components/time-entries/entry-draft";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatDuration } from "@/lib/time/duration";
import type { EntryView } from "@/lib/timesheets/schema";

interface EntryLineProps {
  entry: EntryView;
  onEdit?: () => void;
  onDelete?: () => void;
  onDuplicate?: () => void;
}

/** One of a cell's entries, as long as it is not being changed. */
export function EntryLine({ entry, onEdit, onDelete, onDuplicate }: EntryLineProps) {
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
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold tabular-nums">{formatDuration(durationSeconds)}</span>
          <span className="text-sm text-ink-muted tabular-nums">
            {startTime ? t("entryFrom", { start: shortTime(startTime), end: shortTime(endTime) }) : t("entryUntimed")}
          </span>
          {!billable && <Badge>{common("notBillable")}</Badge>}
        </p>
        {note && <p className="mt-0.5 whitespace-pre-line text-ink-muted">{note}</p>}
      </div>
      {onEdit && <IconButton label={common("edit")} icon={<Icon of={Pencil} />} onClick={onEdit} />}
      {onDuplicate && <IconButton label={t("duplicate")} icon={<Icon of={Copy} />} onClick={onDuplicate} />}
      {onDelete && <IconButton label={t("deleteEntry")} icon={<Icon of={Trash2} />} onClick={onDelete} />}
    </div>
  );
}
