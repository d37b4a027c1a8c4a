import { FilterTabs } from "@/components/ui/filter-tabs";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineListOf } from "@/lib/imports/address";
import { LINE_FILTERS, type LineFilter, type ListLinesInput } from "@/lib/imports/input-schema";
import type { ReadReport } from "@/lib/imports/report-schema";

interface LineTabsProps {
  id: string;
  report: ReadReport;
  search: ListLinesInput;
}

/** The file's lines by what becomes of them; views without a line are not offered. */
export function LineTabs({ id, report, search }: LineTabsProps) {
  const t = useTranslations("imports.lines");
  const { show } = search;
  const counts = countsOf(report);
  return (
    <FilterTabs
      label={t("views")}
      tabs={LINE_FILTERS.filter((filter) => counts[filter] > 0 || filter === show || filter === "all").map(
        (filter) => ({
          label: t(filter),
          href: lineListOf(id).href(search, { show: filter }),
          current: filter === show,
          count: counts[filter],
        }),
      )}
    />
  );
}

function countsOf({ totals, problems, notices }: ReadReport): Record<LineFilter, number> {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  const [wait, skip] = [sum(totals.waiting), sum(totals.skipped)];
  return {
    all: problems + wait + skip + totals.rows,
    problem: problems,
    wait,
    skip,
    import: totals.rows,
    notice: notices,
  };
}
