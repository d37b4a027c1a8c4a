import { type ColumnLabel, useColumnLabel } from "@/components/reports/column-label";
import { ReportChart } from "@/components/reports/report-chart";
import { ReportTable } from "@/components/reports/report-table";
import { Panel } from "@/components/ui/panel";
import type { ReportView } from "@/lib/reports/queries";
import type { ReportSearch } from "@/lib/reports/schema";
import type { WeekStart } from "@/lib/time/weeks";

interface ReportViewsProps {
  report: ReportView;
  search: ReportSearch;
  weekStart: WeekStart;
}

/** The picture and the table. Dates are written here: each browser's own words for them differ a little. */
export function ReportViews({ report, search, weekStart }: ReportViewsProps) {
  const labelOf = useColumnLabel(report.by, weekStart);
  const labels: readonly ColumnLabel[] = report.columns.map(labelOf);
  return (
    <div className="grid gap-4">
      {report.columns.length > 1 && (
        <Panel>
          <ReportChart report={report} group={search.group} labels={labels} />
        </Panel>
      )}
      <Panel flush>
        <ReportTable report={report} search={search} labels={labels} />
      </Panel>
    </div>
  );
}
