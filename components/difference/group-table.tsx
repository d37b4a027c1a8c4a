import { Undo2 } from "lucide";
import { useLocale } from "next-intl";
import { sharesOf, useCountColumns } from "@/components/difference/kind-table";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { ShareBar } from "@/components/ui/share-bar";
import { Table } from "@/components/ui/table";
import { formatHours } from "@/lib/budgets/hours";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { GroupRow } from "@/lib/restores/difference/sums";
import type { Dimension } from "@/lib/restores/difference-schema";

interface GroupTableProps {
  by: Dimension;
  rows: readonly GroupRow[];
  /** Further into the group. */
  hrefOf: (id: string) => string;
  /** Null: what this group is cannot be taken back as a whole. */
  takeHrefOf: (id: string) => string | null;
}

/** Clients, projects, members or months with what differs in each. */
export function GroupTable({ by, rows, hrefOf, takeHrefOf }: GroupTableProps) {
  const t = useTranslations("difference");
  const format = useFormatter();
  const locale = useLocale();
  const counts = useCountColumns<GroupRow>();
  const most = Math.max(...rows.map(({ sums }) => sums.added.rows + sums.changed.rows + sums.deleted.rows));
  const nameOf = ({ id, name }: GroupRow) =>
    by === "month"
      ? format.dateTime(new Date(id), { month: "long", year: "numeric", timeZone: "UTC" })
      : (name ?? t("unnamed"));
  const hours = (seconds: number) => (seconds === 0 ? "–" : t("hours", { hours: formatHours(seconds, locale) }));
  return (
    <Table
      caption={t(`by.${by}`)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      columns={[
        {
          id: "name",
          header: t(`dimension.${by}`),
          cell: (row) => <span className="wrap-anywhere">{nameOf(row)}</span>,
        },
        {
          id: "share",
          header: t("share"),
          wideOnly: true,
          cell: ({ sums }) => (
            <div className="w-36">
              <ShareBar shares={sharesOf(sums)} max={most} />
            </div>
          ),
        },
        ...counts,
        { id: "now", header: t("hoursNow"), numeric: true, cell: ({ sums }) => hours(sums.added.secondsNow) },
        { id: "then", header: t("hoursThen"), numeric: true, cell: ({ sums }) => hours(sums.deleted.secondsThen) },
        {
          id: "take",
          header: t("takeBack"),
          headerHidden: true,
          cell: (row) => {
            const href = row.sums.changed.rows + row.sums.deleted.rows > 0 ? takeHrefOf(row.id) : null;
            return (
              href && (
                <LinkButton
                  href={href}
                  size="sm"
                  variant="ghost"
                  icon={<Icon of={Undo2} />}
                  aria-label={t("takeBackOf", { name: nameOf(row) })}
                >
                  {t("takeBack")}
                </LinkButton>
              )
            );
          },
        },
      ]}
    />
  );
}
