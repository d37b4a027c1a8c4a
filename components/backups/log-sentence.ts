import type { BackupAction, LogSentence } from "@/lib/backups/log";
import type { useTranslations } from "@/lib/i18n/use-words";

/** What operators decide, or their terms for them: an agency reads of no operator's name. */
const DECISIONS: ReadonlySet<BackupAction> = new Set(["restore.approved", "restore.refused"]);

/** An action as the log tells it. */
export function logSentence(t: ReturnType<typeof useTranslations<"backups">>, action: BackupAction): LogSentence {
  const who = t(DECISIONS.has(action) ? "log.operator" : "log.system");
  return { action, who, what: t(`events.${action}`) };
}

/** Where more is said about it. */
export function logHref(action: BackupAction, subjectId: string | null): string {
  if (subjectId === null) return "/backups";
  return action.startsWith("restore.") ? `/backups/restores/${subjectId}` : `/backups/${subjectId}`;
}
