import { useTranslations } from "next-intl";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { LINE_FILTERS, type LineFilter } from "@/lib/imports/input-schema";
import type { ReadReport } from "@/lib/imports/report-schema";
import { hrefWith } from "@/lib/lists/href";

interface LineTabsProps {
  path: string;
  report: ReadReport;
  show: LineFilter;
}

/** The file's lines by what becomes of them; views without a line are not offered. */
export function LineTabs({ path, report, show }: LineTabsProps) {
  const t = useTranslations("imports.lines");
  const counts = countsOf(report);
  return (
    <FilterTabs
      label={t("views")}
      tabs={LINE_FILTERS.filter((filter) => counts[filter] > 0 || filter === show || filter === "all").map(
        (filter) => ({
          label: t(filter),
          href: hrefWith(path, { show: filter === "all" ? undefined : filter }),
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
