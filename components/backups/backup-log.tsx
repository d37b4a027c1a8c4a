import { logHref, logSentence } from "@/components/backups/log-sentence";
import { useTimes } from "@/components/backups/use-times";
import { Link } from "@/components/ui/link";
import type { BackupLogRow } from "@/lib/backups/log";
import { useTranslations } from "@/lib/i18n/use-words";

interface BackupLogProps {
  rows: readonly BackupLogRow[];
  timeZone: string;
}

/** The latest that was done about snapshots and restores, as sentences. */
export function BackupLog({ rows, timeZone }: BackupLogProps) {
  const t = useTranslations("backups");
  const times = useTimes(timeZone);
  if (rows.length === 0) return <p className="px-4 py-3 text-ink-muted">{t("log.empty")}</p>;
  return (
    <ol className="divide-y divide-line">
      {rows.map(({ id, at, action, subjectId, memberName }) => {
        const { who, what } = logSentence(t, action);
        return (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
            <p className="min-w-0">
              <span className="font-medium">{memberName ?? who}</span>{" "}
              <Link href={logHref(action, subjectId)} className="rounded-sm hover:underline">
                {what}
              </Link>
            </p>
            <time dateTime={at.toISOString()} className="text-sm text-ink-faint">
              {times.when(at)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
