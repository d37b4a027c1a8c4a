import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { PriceForm } from "@/components/prices/price-form";
import { TermsTable } from "@/components/prices/terms-table";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { findInvoiceIssuer } from "@/lib/invoices/queries";
import { getCurrentTerms, listTerms } from "@/lib/prices/queries";
import { listPricesSchema } from "@/lib/prices/schema";
import { setPricesAction } from "./actions";

export const generateMetadata = pageTitle("prices");

export default definePage({
  access: "console:price",
  search: listPricesSchema,
  render: async (actor, search) => {
    const t = await getTranslations("prices");
    const [current, { rows, nextAfter }, issuer] = await Promise.all([
      getCurrentTerms(actor),
      listTerms(actor, search),
      findInvoiceIssuer(actor),
    ]);
    return (
      <ClientMessages namespaces={["common", "prices", "restores"]}>
        <PageHeader title={t("title")} meta={t("intro")} />
        <div className="grid gap-5">
          {!issuer && (
            <Notice tone="warning" action={<LinkButton href="/console/invoices/issuer">{t("issuerLink")}</LinkButton>}>
              {t("issuerMissing")}
            </Notice>
          )}
          <PriceForm key={current.id} terms={current} action={setPricesAction} />
          <div>
            <Panel title={t("history")} flush>
              <TermsTable rows={rows} currentId={current.id} />
            </Panel>
            <ListPager path="/console/prices" search={search} nextAfter={nextAfter} />
          </div>
        </div>
      </ClientMessages>
    );
  },
});
