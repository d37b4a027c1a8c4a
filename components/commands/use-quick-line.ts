"use client";

import { useState } from "react";
import type { PaletteOption, PaletteSection } from "@/components/commands/palette-options";
import { useRecord } from "@/components/commands/use-record";
import { projectTone } from "@/components/recordables/picker-items";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import { matchWork, type WorkMatch } from "@/lib/quick-line/match";
import type { QuickLine } from "@/lib/quick-line/parse";
import { lineKey } from "@/lib/recordables/rules";
import type { ActivityView, KnownRecordableView } from "@/lib/recordables/schema";
import { formatDuration } from "@/lib/time/duration";

interface QuickLineProps {
  line: QuickLine;
  lines: readonly KnownRecordableView[];
  activities: readonly ActivityView[];
  /** More lines are on their way. */
  pending: boolean;
  onClose: () => void;
}

const MOST_MATCHES = 8;

/** What a typed line would record: how it is understood, in words, and each thing it could be for. */
export function useQuickLine({ line, lines, activities, pending, onClose }: QuickLineProps) {
  const t = useTranslations("commands");
  const format = useFormatter();
  const record = useRecord();
  const [refusal, setRefusal] = useState<{ of: QuickLine; message: string } | null>(null);
  const matches = line.ok ? matchWork(line.words, lines, activities).slice(0, MOST_MATCHES) : [];

  const run = async (match: WorkMatch) => {
    if (!line.ok) return;
    const refused = await record(match, line.durationSeconds, line.day);
    if (refused) setRefusal({ of: line, message: refused.message });
    else onClose();
  };
  const optionOf = (match: WorkMatch): PaletteOption => ({
    id: `record ${lineKey(match.on)}`,
    label: workName(match),
    detail: match.on.clientName ?? undefined,
    look: { tone: projectTone(match.on.projectColor) },
    badge: t("record"),
    run: () => void run(match),
  });
  const section: PaletteSection = { id: "record", label: t("section.record"), options: matches.map(optionOf) };

  const echo = (): string | null => {
    if (!line.ok) return null;
    const [match] = matches;
    const dayName = format.dateTime(new Date(line.day), DAY_NAME);
    const duration = t("echo.duration", { duration: formatDuration(line.durationSeconds) });
    if (!match) return [duration, dayName, pending ? t("searching") : t("echo.noMatch")].join(" · ");
    const note = match.note && t("echo.note", { note: match.note });
    if (matches.length > 1) return [duration, dayName, note, t("echo.choose")].filter(Boolean).join(" · ");
    return [duration, workName(match), dayName, note].filter(Boolean).join(" · ");
  };
  const expects = line.ok ? (matches.length === 0 && !pending ? "no-match" : null) : line.reason;
  return {
    section,
    echo: echo(),
    /** Why nothing can be recorded yet; null also when nobody tries to. */
    problem: expects === null || expects === "no-duration" ? null : t(`expects.${expects}`),
    refusal: refusal?.of === line ? refusal.message : null,
    isAmbiguous: matches.length > 1,
  };
}

const DAY_NAME = { weekday: "long", day: "numeric", month: "short", timeZone: "UTC" } as const;

/** "Website-Relaunch › Konzept · Design" */
function workName({ on, activityName }: WorkMatch): string {
  const work = on.taskName === null ? on.projectName : `${on.projectName} › ${on.taskName}`;
  return activityName ? `${work} · ${activityName}` : work;
}
