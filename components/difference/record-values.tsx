import { useValueWords } from "@/components/difference/use-value-words";
import { Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RecordRow } from "@/lib/restores/difference/records";

/** One record as it was and as it is, value by value. */
export function RecordValues({ record: { change, values } }: { record: RecordRow }) {
  const t = useTranslations("difference");
  const words = useValueWords();
  const isThere = { was: change !== "added", is: change !== "deleted" };
  return (
    <Table
      caption={t("record.title")}
      rows={values}
      rowKey={({ column }) => column}
      columns={[
        { id: "field", header: t("record.field"), cell: ({ column }) => t(`columns.${column}`) },
        ...(["was", "is"] as const).map((side) => ({
          id: side,
          header: t(side === "was" ? "record.then" : "record.now"),
          cell: (value: RecordRow["values"][number]) =>
            isThere[side] ? (
              <span
                className={
                  change === "changed" && value.differs
                    ? "rounded-sm bg-warning-soft px-1 wrap-anywhere whitespace-pre-line text-warning-text"
                    : "wrap-anywhere whitespace-pre-line"
                }
              >
                {words(value.column, value[side])}
              </span>
            ) : (
              <span className="text-ink-faint">{t("record.nothing")}</span>
            ),
        })),
      ]}
    />
  );
}
