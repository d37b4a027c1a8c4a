import { useTranslations } from "next-intl";
import { useTimes } from "@/components/backups/use-times";
import { Link } from "@/components/ui/link";
import type { BackupLogRow } from "@/lib/backups/log";

interface BackupLogProps {
  rows: readonly BackupLogRow[];
  timeZone: string;
}

/** What operators decide, or their terms for them: an agency reads of no operator's name. */
const DECISIONS: ReadonlySet<BackupLogRow["action"]> = new Set(["restore.approved", "restore.refused"]);

/** Who did what about snapshots and restores, as sentences. */
export function BackupLog({ rows, timeZone }: BackupLogProps) {
  const t = useTranslations("backups");
  const times = useTimes(timeZone);
  if (rows.length === 0) return <p className="px-4 py-3 text-ink-muted">{t("log.empty")}</p>;
  return (
    <ol className="divide-y divide-line">
      {rows.map(({ id, at, action, subjectId, memberName }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
          <p className="min-w-0">
            <span className="font-medium">
              {memberName ?? t(DECISIONS.has(action) ? "log.operator" : "log.system")}
            </span>{" "}
            <Link href={hrefOf(action, subjectId)} className="rounded-sm hover:underline">
              {t(`events.${action}`)}
            </Link>
          </p>
          <time dateTime={at.toISOString()} className="text-sm text-ink-faint">
            {times.when(at)}
          </time>
        </li>
      ))}
    </ol>
  );
}

function hrefOf(action: BackupLogRow["action"], subjectId: string | null): string {
  if (subjectId === null) return "/backups";
  return action.startsWith("restore.") ? `/backups/restores/${subjectId}` : `/backups/${subjectId}`;
}
