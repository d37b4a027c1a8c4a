import { useLocale } from "next-intl";
import { CHANGE_LOOKS } from "@/components/difference/change-looks";
import { classes } from "@/components/ui/classes";
import { Link } from "@/components/ui/link";
import { formatHours } from "@/lib/budgets/hours";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ChangeSums } from "@/lib/restores/difference/sums";
import { CHANGES, type Change } from "@/lib/restores/difference-schema";

interface ChangeTotalsProps {
  total: ChangeSums;
  /** Only before a switch is there anything to lose by it. */
  isPreview: boolean;
  hrefOf: (change: Change) => string;
}

/** The whole difference in three figures, each the way to its records. */
export function ChangeTotals({ total, isPreview, hrefOf }: ChangeTotalsProps) {
  const t = useTranslations("difference");
  const format = useFormatter();
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {CHANGES.map((change) => {
        const { icon, text } = CHANGE_LOOKS[change];
        return (
          <li
            key={change}
            className="relative grid content-start gap-0.5 rounded-lg border border-line bg-surface p-4 hover:bg-hover"
          >
            <Link
              href={hrefOf(change)}
              className={classes(
                "flex items-center gap-1.5 font-medium outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-focus [&_svg]:size-4",
                text,
              )}
            >
              {icon}
              {t(`changes.${change}`)}
            </Link>
            <p className="text-2xl font-semibold tabular-nums">{format.number(total[change].rows)}</p>
            <p className="text-ink-muted tabular-nums">
              <Hours change={change} sums={total} />
            </p>
            <p className="mt-1 text-sm text-pretty text-ink-faint">
              {t(`consequences.${change}`)}
              {change === "added" && isPreview && ` ${t("consequences.lostBySwitch")}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Of what is only today, or was only then, the one sum there is; of what changed both. */
function Hours({ change, sums }: { change: Change; sums: ChangeSums }) {
  const t = useTranslations("difference");
  const locale = useLocale();
  const { secondsThen, secondsNow } = sums[change];
  if (change === "changed") {
    return t("hoursFromTo", { from: formatHours(secondsThen, locale), to: formatHours(secondsNow, locale) });
  }
  return t("hours", { hours: formatHours(change === "added" ? secondsNow : secondsThen, locale) });
}
