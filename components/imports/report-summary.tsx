import { useLocale } from "next-intl";
import { CreatedNames } from "@/components/imports/created-names";
import { DetailList } from "@/components/ui/detail-list";
import { Stat } from "@/components/ui/stat";
import { formatHours } from "@/lib/budgets/hours";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ReadReport } from "@/lib/imports/report-schema";

interface ReportSummaryProps {
  report: ReadReport;
  file: { sizeBytes: number; timeZone: string };
  /** Whether it has been imported, or only would be. */
  isDone: boolean;
}

/** What an import does, or did, in figures. */
export function ReportSummary({ report, file, isDone }: ReportSummaryProps) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const locale = useLocale();
  const { totals, matched } = report;
  const dateOrder = report.ambiguousDateOrder ? null : report.dateOrder;
  const waiting = totals.waiting.unknownPerson + totals.waiting.noProject;
  const size =
    file.sizeBytes < 1_000
      ? t("summary.bytes", { size: file.sizeBytes })
      : t("summary.kilobytes", { size: Math.round(file.sizeBytes / 1_000) });
  const facts = { source: t(`sources.${report.source}`), encoding: t(`encodings.${report.encoding}`), size };
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-10">
        <Stat
          label={t("summary.entries")}
          value={format.number(totals.entries)}
          detail={t("summary.rowsOf", { rows: totals.rows })}
        />
        <Stat
          label={t("summary.hours")}
          value={t("summary.hoursValue", { hours: formatHours(totals.durationSeconds, locale) })}
        />
        <Stat
          label={t(isDone ? "summary.leftOut" : "summary.left")}
          value={format.number(leftOut(report))}
          detail={<Counts counts={{ ...totals.skipped, problems: report.problems }} />}
        />
        {waiting > 0 && (
          <Stat
            label={t("summary.waiting")}
            value={format.number(waiting)}
            detail={<Counts counts={totals.waiting} />}
          />
        )}
      </div>
      <DetailList
        details={[
          {
            label: t(isDone ? "summary.created" : "summary.creates"),
            value: <CreatedNames create={report.create} />,
          },
          {
            label: t(isDone ? "summary.matched" : "summary.matches"),
            value: countWords(
              [
                [matched.clients, t("summary.clients", { count: matched.clients })],
                [matched.projects, t("summary.projects", { count: matched.projects })],
                [matched.tasks, t("summary.tasks", { count: matched.tasks })],
              ],
              t("summary.nothing"),
            ),
          },
          { label: t("summary.file"), value: t("summary.fileFacts", facts) },
          ...(dateOrder ? [{ label: t("summary.dates"), value: t(`summary.${dateOrder}`) }] : []),
          {
            label: t("summary.timeZone"),
            value: t("summary.timeZoneOf", { zone: file.timeZone.replaceAll("_", " ") }),
          },
        ]}
      />
    </div>
  );
}

function leftOut({ totals: { skipped }, problems }: ReadReport): number {
  return skipped.alreadyImported + skipped.personSkipped + skipped.projectSkipped + problems;
}

type Counted = keyof ReadReport["totals"]["skipped"] | keyof ReadReport["totals"]["waiting"] | "problems";

/** Each reason that there is, on a line of its own. */
function Counts({ counts }: { counts: Partial<Record<Counted, number>> }) {
  const t = useTranslations("imports.summary");
  return Object.entries(counts).map(
    ([reason, count]) => count > 0 && <div key={reason}>{t(reason as Counted, { count })}</div>,
  );
}

function countWords(counts: [count: number, words: string][], none: string): string {
  const words = counts.flatMap(([count, text]) => (count > 0 ? [text] : []));
  return words.length > 0 ? words.join(", ") : none;
}
