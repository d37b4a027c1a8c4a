import { ListPager } from "@/components/lists/list-pager";
import { NoRestores } from "@/components/restores/no-restores";
import { RestoreTable } from "@/components/restores/restore-table";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { listRestores } from "@/lib/restores/queries";
import { listRestoresSchema } from "@/lib/restores/schema";

export const generateMetadata = pageTitle("restores");

export default definePage({
  access: "restore:request",
  search: listRestoresSchema,
  render: async (actor, search) => {
    const t = await getTranslations("restores");
    const { rows, nextAfter } = await listRestores(actor, search);
    return (
      <>
        <PageHeader
          breadcrumbs={{ label: t("backups"), items: [{ label: t("backups"), href: "/backups" }] }}
          title={t("title")}
          meta={t("intro")}
          actions={
            <>
              <LinkButton href="/backups/invoices">{t("invoices")}</LinkButton>
              <LinkButton href="/backups/restores/new" variant="primary">
                {t("new")}
              </LinkButton>
            </>
          }
        />
        <Panel flush>{rows.length > 0 ? <RestoreTable rows={rows} /> : <NoRestores />}</Panel>
        <ListPager path="/backups/restores" search={search} nextAfter={nextAfter} />
      </>
    );
  },
});
