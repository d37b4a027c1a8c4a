"use client";

import { Copy, Link2, Pencil, Play, ReceiptText, Trash2 } from "lucide";
import { projectTone } from "@/components/recordables/picker-items";
import type { ShownEntry } from "@/components/time-entries/use-entries";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Swatch } from "@/components/ui/swatch";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineName } from "@/lib/recordables/rules";
import { formatDuration } from "@/lib/time/duration";

interface EntryRowProps {
  entry: ShownEntry;
  onContinue: () => void;
  onDuplicate: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

export function EntryRow({ entry, onContinue, onDuplicate, onEdit, onDelete }: EntryRowProps) {
  const t = useTranslations("entries");
  const { on, activityName, note, startTime, endTime, durationSeconds, billable, splitId, unsent } = entry;
  const name = lineName(on);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <div className="flex min-w-0 flex-1 basis-56 gap-2.5">
        <Swatch tone={projectTone(on.projectColor)} className="mt-1.5" />
        <div className="min-w-0">
          <p className="font-medium">
            {name}
            {on.clientName && <span className="font-normal text-ink-faint"> · {on.clientName}</span>}
          </p>
          <p className="whitespace-pre-line text-ink-muted">{[activityName, note].filter(Boolean).join(" · ")}</p>
        </div>
      </div>
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
        {unsent && <Badge tone={unsent === "waiting" ? "warning" : "danger"}>{t(`unsent.${unsent}`)}</Badge>}
        {splitId && <Badge icon={<Icon of={Link2} />}>{t("splitPart")}</Badge>}
        {startTime !== null && (
          <span className="text-sm text-ink-muted tabular-nums">
            {inMinutes(startTime)} – {inMinutes(endTime ?? "")}
          </span>
        )}
        {billable && <Icon of={ReceiptText} label={t("billable")} className="size-4 text-ink-faint" />}
        <data value={durationSeconds} className="min-w-12 text-right font-semibold">
          {formatDuration(durationSeconds)}
        </data>
        <div className="flex">
          <IconButton label={t("continue", { name })} icon={<Icon of={Play} />} onClick={onContinue} />
          <IconButton label={t("duplicate", { name })} icon={<Icon of={Copy} />} onClick={onDuplicate} />
          <IconButton
            label={t("edit", { name })}
            icon={<Icon of={Pencil} />}
            onClick={onEdit}
            disabled={unsent !== undefined}
          />
          <IconButton
            label={t("delete", { name })}
            icon={<Icon of={Trash2} />}
            onClick={onDelete}
            disabled={unsent !== undefined}
          />
        </div>
      </div>
    </div>
  );
}

/** The duration beside it tells the seconds. */
function inMinutes(time: string): string {
  return time.slice(0, 5);
}
