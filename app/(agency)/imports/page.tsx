import { ClientMessages } from "@/components/i18n/client-messages";
import { ImportFilters } from "@/components/imports/import-filters";
import { ImportTable } from "@/components/imports/import-table";
import { NoImports } from "@/components/imports/no-imports";
import { UploadForm } from "@/components/imports/upload-form";
import { ListPager } from "@/components/lists/list-pager";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { importList } from "@/lib/imports/address";
import { listImportsSchema } from "@/lib/imports/input-schema";
import { LIMIT_BYTES } from "@/lib/imports/limits";
import { listImports } from "@/lib/imports/queries";
import { sortLinks } from "@/lib/lists/sort-links";

export const generateMetadata = pageTitle("imports");

export default definePage({
  access: "import:run",
  search: listImportsSchema,
  render: async (actor, search) => {
    const t = await getTranslations("imports");
    const { rows, nextAfter } = await listImports(actor, search);
    return (
      <ClientMessages namespaces={["common", "imports", "lists"]}>
        <PageHeader title={t("title")} meta={t("intro")} />
        <div className="grid gap-5">
          <Panel title={t("upload.title")}>
            <UploadForm limitBytes={LIMIT_BYTES} />
          </Panel>
          <div>
            {(rows.length > 0 || search.q !== "") && <ImportFilters search={search} />}
            <Panel flush>
              {rows.length > 0 ? (
                <ImportTable
                  rows={rows}
                  sort={sortLinks(SORTS, search.sort, (sort) => importList.href(search, { sort }))}
                />
              ) : (
                <NoImports q={search.q} />
              )}
            </Panel>
            <ListPager path={importList.path} search={importList.fields(search)} nextAfter={nextAfter} />
          </div>
        </div>
      </ClientMessages>
    );
  },
});

const SORTS = { newest: "descending", name: "ascending", entries: "descending", hours: "descending" } as const;
