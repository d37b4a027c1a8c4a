import { logHref, logSentence } from "@/components/backups/log-sentence";
import { useTimes } from "@/components/backups/use-times";
import { Table } from "@/components/ui/table";
import { backupLog } from "@/lib/backups/address";
import type { BackupLogRow } from "@/lib/backups/log";
import type { BackupLogSearch } from "@/lib/backups/schema";
import { useTranslations } from "@/lib/i18n/use-words";
import { dayTurn, sortLinks } from "@/lib/lists/sort-links";

interface LogTableProps {
  rows: readonly BackupLogRow[];
  timeZone: string;
  search: BackupLogSearch;
}

/** Everything that was done about snapshots and restores. */
export function LogTable({ rows, timeZone, search }: LogTableProps) {
  const t = useTranslations("backups");
  const times = useTimes(timeZone);
  const directions = { newest: "descending", oldest: "ascending" } as const;
  const sort = sortLinks(directions, search.sort, (by) => backupLog.href(search, { sort: by }));
  return (
    <Table
      caption={t("log.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ action, subjectId }) => logHref(action, subjectId)}
      columns={[
        {
          id: "what",
          header: t("log.what"),
          cell: ({ action, memberName }) => {
            const { who, what } = logSentence(t, action);
            return (
              <>
                {memberName ?? who} <span className="font-normal">{what}</span>
              </>
            );
          },
        },
        {
          id: "at",
          header: t("log.at"),
          numeric: true,
          sort: dayTurn(sort),
          cell: ({ at }) => (
            <time dateTime={at.toISOString()} className="whitespace-nowrap">
              {times.when(at)}
            </time>
          ),
        },
      ]}
    />
  );
}
