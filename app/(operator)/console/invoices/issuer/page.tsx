import { ClientMessages } from "@/components/i18n/client-messages";
import { IssuerForm } from "@/components/invoices/issuer-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { findInvoiceIssuer } from "@/lib/invoices/queries";
import { setInvoiceIssuerAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("invoices.issuer"))("title") };
}

export default definePage({
  access: "console:price",
  render: async (actor) => {
    const t = await getTranslations("invoices");
    const issuer = await findInvoiceIssuer(actor);
    return (
      <ClientMessages namespaces={["common", "invoices"]}>
        <PageHeader
          breadcrumbs={{ label: t("title"), items: [{ label: t("title"), href: "/console/invoices" }] }}
          title={t("issuer.title")}
          meta={t("issuer.hint")}
        />
        <div className="grid max-w-2xl gap-5">
          {!issuer && <Notice tone="warning">{t("issuer.missing")}</Notice>}
          <Panel>
            <IssuerForm issuer={issuer} action={setInvoiceIssuerAction} />
          </Panel>
        </div>
      </ClientMessages>
    );
  },
});
