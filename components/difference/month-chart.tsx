import { useLocale } from "next-intl";
import { formatHours } from "@/lib/budgets/hours";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { DifferenceSums } from "@/lib/restores/difference/sums";

const HALF_PX = 56;

/** Work that is there only today grows up, work that was there only then grows down, month by month. */
export function MonthChart({ months }: { months: DifferenceSums["months"] }) {
  const t = useTranslations("difference");
  const format = useFormatter();
  const locale = useLocale();
  const bars = months.map(({ month, sums }) => ({
    month,
    added: sums.added.secondsNow + Math.max(0, sums.changed.secondsNow - sums.changed.secondsThen),
    deleted: sums.deleted.secondsThen + Math.max(0, sums.changed.secondsThen - sums.changed.secondsNow),
  }));
  const most = Math.max(1, ...bars.flatMap(({ added, deleted }) => [added, deleted]));
  return (
    <div className="grid gap-2">
      <ol aria-label={t("monthsTitle")} className="grid grid-flow-col auto-cols-[minmax(0,4rem)] gap-x-0 text-center">
        {bars.map(({ month, added, deleted }) => {
          const date = new Date(month);
          const name = format.dateTime(date, { month: "long", year: "numeric", timeZone: "UTC" });
          const words = t("monthValue", {
            month: name,
            added: formatHours(added, locale),
            deleted: formatHours(deleted, locale),
          });
          return (
            <li key={month} className="grid min-w-0">
              <Bars up_px={(added / most) * HALF_PX} down_px={(deleted / most) * HALF_PX} />
              <span aria-hidden="true" className="mt-1 text-xs text-ink-faint">
                <span className="sm:hidden">{format.dateTime(date, { month: "narrow", timeZone: "UTC" })}</span>
                <span className="max-sm:hidden">{format.dateTime(date, { month: "short", timeZone: "UTC" })}</span>
              </span>
              <span className="sr-only">{words}</span>
            </li>
          );
        })}
      </ol>
      <p className="text-sm text-ink-faint">{t("monthsHint")}</p>
    </div>
  );
}

function Bars({ up_px, down_px }: { up_px: number; down_px: number }) {
  return (
    <svg aria-hidden="true" width="100%" height={HALF_PX * 2 + 2} className="block">
      {up_px > 0 && (
        <rect x="20%" width="60%" y={HALF_PX - up_px} height={Math.max(up_px, 1)} rx="2" className="fill-accent" />
      )}
      <rect y={HALF_PX} width="100%" height="1" className="fill-line-strong" />
      {down_px > 0 && (
        <rect x="20%" width="60%" y={HALF_PX + 2} height={Math.max(down_px, 1)} rx="2" className="fill-danger" />
      )}
    </svg>
  );
}
