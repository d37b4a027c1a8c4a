import { CHANGE_LOOKS } from "@/components/difference/change-looks";
import { ShareBar } from "@/components/ui/share-bar";
import { type Column, Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ChangeSums, DifferenceSums } from "@/lib/restores/difference/sums";
import { CHANGES, type Kind } from "@/lib/restores/difference-schema";

type KindRow = DifferenceSums["kinds"][number];

/** What differs by kind: how much of it, and how it is made up. */
export function KindTable({ kinds, hrefOf }: { kinds: readonly KindRow[]; hrefOf: (kind: Kind) => string }) {
  const t = useTranslations("difference");
  const counts = useCountColumns<KindRow>();
  return (
    <Table
      caption={t("byKind")}
      rows={kinds}
      rowKey={({ kind }) => kind}
      rowHref={({ kind }) => hrefOf(kind)}
      columns={[
        { id: "kind", header: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          id: "share",
          header: t("share"),
          cell: ({ sums }) => (
            <div className="w-28 2xl:w-44">
              <ShareBar shares={sharesOf(sums)} />
            </div>
          ),
        },
        ...counts,
      ]}
    />
  );
}

export function sharesOf(sums: ChangeSums) {
  return CHANGES.map((change) => ({ tone: CHANGE_LOOKS[change].tone, value: sums[change].rows }));
}

/** Three columns of figures; what is zero is quiet. */
export function useCountColumns<Row extends { sums: ChangeSums }>(): Column<Row>[] {
  const t = useTranslations("difference.columnsOfChanges");
  const format = useFormatter();
  return CHANGES.map((change) => ({
    id: change,
    header: t(change),
    numeric: true,
    cell: ({ sums }) =>
      sums[change].rows > 0 ? (
        <span className={CHANGE_LOOKS[change].text}>{format.number(sums[change].rows)}</span>
      ) : (
        <span className="text-ink-faint">0</span>
      ),
  }));
}
