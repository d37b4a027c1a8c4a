import { LineFilters } from "@/components/imports/line-filters";
import { LineTable } from "@/components/imports/line-table";
import { LineTabs } from "@/components/imports/line-tabs";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { useTranslations } from "@/lib/i18n/use-words";
import { lineListOf } from "@/lib/imports/address";
import type { ListLinesInput } from "@/lib/imports/input-schema";
import type { ImportLineRow } from "@/lib/imports/line-queries";
import type { ReadReport } from "@/lib/imports/report-schema";
import type { Page } from "@/lib/lists/page";

interface ImportLinesProps {
  id: string;
  page: Page<ImportLineRow>;
  /** What the tabs offer; left out once only the lines that were left out are known. */
  report?: ReadReport;
  search: ListLinesInput;
}

/** The file's lines, a page at a time. */
export function ImportLines({ id, page, report, search }: ImportLinesProps) {
  const t = useTranslations("imports.lines");
  const list = lineListOf(id);
  return (
    <div id="lines" className="min-w-0">
      {report && <LineTabs {...{ id, report, search }} />}
      {(page.rows.length > 0 || search.q !== "") && <LineFilters {...{ id, search }} />}
      <Panel flush title={report ? undefined : t("leftTitle")}>
        {page.rows.length > 0 ? (
          <LineTable rows={page.rows} {...{ id, search }} />
        ) : (
          <EmptyState title={search.q === "" ? t("none") : t("noneFound")} />
        )}
      </Panel>
      <ListPager path={list.path} search={list.fields(search)} nextAfter={page.nextAfter} />
    </div>
  );
}
