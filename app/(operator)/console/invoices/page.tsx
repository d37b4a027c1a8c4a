import { ClientMessages } from "@/components/i18n/client-messages";
import { ExportLink } from "@/components/invoices/export-link";
import { InvoiceTable } from "@/components/invoices/invoice-table";
import { NoInvoices } from "@/components/invoices/no-invoices";
import { PaymentTabs } from "@/components/invoices/payment-tabs";
import { ListPager } from "@/components/lists/list-pager";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { listInvoices } from "@/lib/invoices/queries";
import { listInvoicesSchema } from "@/lib/invoices/schema";
import { markPaidAction, markUnpaidAction } from "./actions";

const PATH = "/console/invoices";

export const generateMetadata = pageTitle("invoices");

export default definePage({
  access: "console:price",
  search: listInvoicesSchema,
  render: async (actor, search) => {
    const t = await getTranslations("invoices");
    const { rows, nextAfter } = await listInvoices(actor, search);
    return (
      <ClientMessages namespaces={["common", "invoices"]}>
        <PageHeader
          title={t("title")}
          meta={t("introConsole")}
          actions={
            <>
              <LinkButton href={`${PATH}/issuer`}>{t("issuer.title")}</LinkButton>
              {rows.length > 0 && <ExportLink payment={search.payment} />}
            </>
          }
        />
        <PaymentTabs path={PATH} current={search.payment} />
        <Panel flush>
          {rows.length > 0 ? (
            <InvoiceTable rows={rows} console={{ markPaid: markPaidAction, markUnpaid: markUnpaidAction }} />
          ) : (
            <NoInvoices path={PATH} isFiltered={search.payment !== "all"} />
          )}
        </Panel>
        <ListPager path={PATH} search={search} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
