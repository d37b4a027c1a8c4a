import { DAY_LOOKS } from "@/components/backups/day-looks";
import { classes } from "@/components/ui/classes";
import type { DayState } from "@/lib/backups/calendar";
import { useTranslations } from "@/lib/i18n/use-words";

const LEGEND = ["proven", "kept", "replaced", "missed", "disproven", "planned"] as const;

/** Explains the marks that can be seen, and no others. */
export function CalendarLegend({ states }: { states: ReadonlySet<DayState> }) {
  const t = useTranslations("backups.calendar.legend");
  return (
    <ul aria-label={t("label")} className="flex flex-wrap gap-x-4 gap-y-1.5 px-2 text-sm text-ink-muted">
      {LEGEND.filter((state) => states.has(state)).map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={classes(
              "grid size-5 place-items-center rounded-sm border [&_svg]:size-3",
              DAY_LOOKS[state]?.tile,
            )}
          >
            {DAY_LOOKS[state]?.icon}
          </span>
          {t(state)}
        </li>
      ))}
    </ul>
  );
}
