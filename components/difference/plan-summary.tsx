import { useLocale } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { type Column, Table } from "@/components/ui/table";
import { formatHours } from "@/lib/budgets/hours";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { TakingPlan } from "@/lib/restores/difference/plan";

type KindRow = TakingPlan["kinds"][number];

/** What taking back would do, before anybody confirms it. */
export function PlanSummary({ plan: { kinds, seconds, timers } }: { plan: TakingPlan }) {
  const t = useTranslations("difference");
  const locale = useLocale();
  const format = useFormatter();
  const count = (id: "back" | "differing"): Column<KindRow> => ({
    id,
    header: t(`take.${id}`),
    numeric: true,
    cell: (row) => (row[id] > 0 ? format.number(row[id]) : <span className="text-ink-faint">0</span>),
  });
  return (
    <>
      <Table
        caption={t("take.what")}
        rows={kinds}
        rowKey={({ kind }) => kind}
        columns={[
          { id: "kind", header: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          count("back"),
          count("differing"),
        ]}
      />
      {(seconds > 0 || timers > 0) && (
        <div className="grid gap-1 border-t border-line px-4 py-3 text-ink-muted">
          {seconds > 0 && <p>{t("take.hours", { hours: formatHours(seconds, locale) })}</p>}
          {timers > 0 && <p>{t("take.timers", { count: timers })}</p>}
        </div>
      )}
    </>
  );
}

/** What comes along unasked, and for what today's own is taken. */
export function PlanNotices({ plan: { along, same } }: { plan: TakingPlan }) {
  const t = useTranslations("difference");
  const named = along.filter(({ names }) => names.length > 0);
  const list = (names: readonly string[]) => names.map((name) => t("take.quoted", { name })).join(", ");
  return (
    <>
      {named.length > 0 && (
        <Notice title={t("take.along")}>
          {named.map(({ kind, names, more }) => (
            <p key={kind} className="wrap-anywhere">
              {t("take.sameHint", {
                kind: t(`kinds.${kind}`),
                names: more > 0 ? t("take.alongMore", { names: list(names), count: more }) : list(names),
              })}
            </p>
          ))}
          {named.some(({ kind }) => kind === "member") && <p className="mt-1">{t("take.members")}</p>}
        </Notice>
      )}
      {same.length > 0 && (
        <Notice title={t("take.same")}>
          {same.map(({ kind, names }) => (
            <p key={kind} className="wrap-anywhere">
              {t("take.sameHint", { kind: t(`kinds.${kind}`), names: list(names) })}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
