import { Undo2 } from "lucide";
import { ChangeBadge } from "@/components/difference/change-badge";
import { useValueWords } from "@/components/difference/use-value-words";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RecordRow, RecordValue } from "@/lib/restores/difference/records";
import { type Column, TAKEN_KINDS } from "@/lib/restores/difference-schema";
import { formatDuration } from "@/lib/time/duration";

interface RecordTableProps {
  rows: readonly RecordRow[];
  hrefOf: (row: RecordRow) => string;
  takeHrefOf: (row: RecordRow) => string;
}

/** Single records that differ, each with what is different about it. */
export function RecordTable({ rows, hrefOf, takeHrefOf }: RecordTableProps) {
  const t = useTranslations("difference");
  return (
    <Table
      caption={t("records.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={hrefOf}
      columns={[
        { id: "what", header: t("records.what"), cell: (row) => <What row={row} /> },
        { id: "change", header: t("records.change"), cell: ({ change }) => <ChangeBadge change={change} /> },
        { id: "where", header: t("records.where"), cell: (row) => <Where row={row} /> },
        {
          id: "difference",
          header: t("records.difference"),
          wideOnly: true,
          cell: (row) => row.change === "changed" && <Differing values={row.values} />,
        },
        { id: "duration", header: t("records.duration"), numeric: true, cell: (row) => <Duration row={row} /> },
        {
          id: "take",
          header: t("takeBack"),
          headerHidden: true,
          cell: (row) =>
            isTakeable(row) && (
              <LinkButton
                href={takeHrefOf(row)}
                size="sm"
                variant="ghost"
                icon={<Icon of={Undo2} />}
                aria-label={t("takeBackOf", { name: row.label || t(`one.${row.kind}`) })}
              >
                <span className="@max-4xl:sr-only">{t("takeBack")}</span>
              </LinkButton>
            ),
        },
      ]}
    />
  );
}

export function isTakeable({ kind, change }: Pick<RecordRow, "kind" | "change">): boolean {
  const taken: readonly string[] = TAKEN_KINDS;
  return change !== "added" && taken.includes(kind);
}

function What({ row }: { row: RecordRow }) {
  const t = useTranslations("difference");
  const words = useValueWords();
  const { values, label, kind } = row;
  const day = shownValue(values, "day");
  return (
    <span className="grid">
      <span className="line-clamp-2 wrap-anywhere">
        {label || <span className="font-normal text-ink-faint">{t("records.noText")}</span>}
      </span>
      <span className="text-sm font-normal text-ink-faint @2xl:whitespace-nowrap">
        {day === null ? t(`one.${kind}`) : `${t(`one.${kind}`)} · ${words("day", day)}`}
      </span>
    </span>
  );
}

function Where({ row: { kind, client, project, member } }: { row: RecordRow }) {
  const places = [
    kind === "project" || kind === "client" ? null : project,
    kind === "client" ? null : client,
    kind === "member" ? null : member,
  ];
  return (
    <span className="text-sm wrap-anywhere text-ink-muted">{places.filter((place) => place !== null).join(" · ")}</span>
  );
}

const DIFFERENCES_SHOWN = 2;

/** The first values that are not the same any more; the duration has a column of its own. */
function Differing({ values }: { values: readonly RecordValue[] }) {
  const t = useTranslations("difference");
  const words = useValueWords();
  const differing = values.filter(({ column, differs }) => differs && column !== "durationSeconds");
  const more = differing.length - DIFFERENCES_SHOWN;
  return (
    <span className="grid gap-0.5 text-sm">
      {differing.slice(0, DIFFERENCES_SHOWN).map(({ column, was, is }) => (
        <span key={column} className="line-clamp-2 wrap-anywhere">
          <span className="text-ink-faint">{t(`columns.${column}`)}</span> {words(column, was)} → {words(column, is)}
        </span>
      ))}
      {more > 0 && <span className="text-ink-faint">{t("records.more", { count: more })}</span>}
    </span>
  );
}

function Duration({ row: { kind, change, secondsThen, secondsNow } }: { row: RecordRow }) {
  if (kind !== "time-entry") return null;
  if (change === "changed" && secondsThen !== secondsNow) {
    return `${formatDuration(secondsThen)} → ${formatDuration(secondsNow)}`;
  }
  return formatDuration(change === "added" ? secondsNow : secondsThen);
}

function shownValue(values: readonly RecordValue[], column: Column) {
  const found = values.find((value) => value.column === column);
  return found ? (found.was ?? found.is) : null;
}
