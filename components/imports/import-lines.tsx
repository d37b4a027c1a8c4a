import { useTranslations } from "next-intl";
import { LineTable } from "@/components/imports/line-table";
import { LineTabs } from "@/components/imports/line-tabs";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { LineFilter } from "@/lib/imports/input-schema";
import type { ImportLineRow } from "@/lib/imports/line-queries";
import type { ReadReport } from "@/lib/imports/report-schema";
import type { Page } from "@/lib/lists/page";

interface ImportLinesProps {
  path: string;
  page: Page<ImportLineRow>;
  /** What the tabs offer; left out once only the lines that were left out are known. */
  report?: ReadReport;
  show: LineFilter;
  after: number;
}

/** The file's lines, a page at a time. */
export function ImportLines({ path, page, report, show, after }: ImportLinesProps) {
  const t = useTranslations("imports.lines");
  const search = { show: show === "all" ? undefined : show, after: after === 0 ? undefined : String(after) };
  return (
    <div id="lines" className="min-w-0">
      {report && <LineTabs path={path} report={report} show={show} />}
      <Panel flush title={report ? undefined : t("leftTitle")}>
        {page.rows.length > 0 ? <LineTable rows={page.rows} /> : <EmptyState title={t("none")} />}
      </Panel>
      <ListPager path={path} search={search} nextAfter={page.nextAfter} />
    </div>
  );
}
