import { Archive } from "lucide";
import { v7 as uuidv7 } from "uuid";
import { ClientMessages } from "@/components/i18n/client-messages";
import { OrderForm } from "@/components/restores/order-form";
import { PriceSummary } from "@/components/restores/price-summary";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { getOrderForm } from "@/lib/restores/offer";
import { findOpenRestore } from "@/lib/restores/queries";
import { newRestoreSchema } from "@/lib/restores/schema";
import { requestRestoreAction } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("restores.order"))("title") };
}

export default definePage({
  access: "restore:request",
  search: newRestoreSchema,
  render: async (actor, { snapshot }) => {
    const t = await getTranslations("restores");
    const [order, open] = await Promise.all([getOrderForm(actor), findOpenRestore(actor)]);
    const { price, promisedHours, snapshots, termsId } = order;
    return (
      <ClientMessages namespaces={["common", "restores"]}>
        <PageHeader
          breadcrumbs={{
            label: t("backups"),
            items: [
              { label: t("backups"), href: "/backups" },
              { label: t("title"), href: "/backups/restores" },
            ],
          }}
          title={t("order.title")}
          meta={t("order.meta")}
        />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          {open ? (
            <Notice
              tone="warning"
              title={t("order.openTitle")}
              action={<LinkButton href={`/backups/restores/${open.id}`}>{t("order.openLink")}</LinkButton>}
            >
              {t("order.openHint")}
            </Notice>
          ) : (
            <Panel>
              {snapshots.length > 0 ? (
                <OrderForm
                  id={uuidv7()}
                  termsId={termsId}
                  snapshots={snapshots}
                  chosen={snapshot}
                  action={requestRestoreAction}
                />
              ) : (
                <EmptyState icon={<Icon of={Archive} />} title={t("order.noSnapshots")}>
                  {t("order.noSnapshotsHint")}
                </EmptyState>
              )}
            </Panel>
          )}
          <Panel title={t("price.title")}>
            <PriceSummary price={price} promisedHours={promisedHours} />
          </Panel>
        </div>
      </ClientMessages>
    );
  },
});
