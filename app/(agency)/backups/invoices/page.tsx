import { ClientMessages } from "@/components/i18n/client-messages";
import { ExportLink } from "@/components/invoices/export-link";
import { InvoiceTable } from "@/components/invoices/invoice-table";
import { NoInvoices } from "@/components/invoices/no-invoices";
import { PaymentTabs } from "@/components/invoices/payment-tabs";
import { ListPager } from "@/components/lists/list-pager";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { listInvoices } from "@/lib/invoices/queries";
import { listInvoicesSchema } from "@/lib/invoices/schema";

const PATH = "/backups/invoices";

export const generateMetadata = pageTitle("invoices");

export default definePage({
  access: "invoice:read",
  search: listInvoicesSchema,
  render: async (actor, search) => {
    const t = await getTranslations();
    const { rows, nextAfter } = await listInvoices(actor, search);
    const way = { label: t("restores.backups"), items: [{ label: t("restores.backups"), href: "/backups" }] };
    return (
      <ClientMessages namespaces={["common", "invoices"]}>
        <PageHeader
          breadcrumbs={can(actor, "backup:read") ? way : undefined}
          title={t("invoices.title")}
          meta={t("invoices.intro")}
          actions={rows.length > 0 && <ExportLink payment={search.payment} />}
        />
        <PaymentTabs path={PATH} current={search.payment} />
        <Panel flush>
          {rows.length > 0 ? (
            <InvoiceTable rows={rows} />
          ) : (
            <NoInvoices path={PATH} isFiltered={search.payment !== "all"} />
          )}
        </Panel>
        <ListPager path={PATH} search={search} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
