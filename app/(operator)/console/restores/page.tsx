import { RotateCcw } from "lucide";
import { ListPager } from "@/components/lists/list-pager";
import { OrderTable } from "@/components/restores/order-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { listOtherOrders, listWaitingOrders } from "@/lib/operators/restores";
import { listRestoresSchema } from "@/lib/restores/schema";
import { now } from "@/lib/time/clock";

export const generateMetadata = pageTitle("restores");

export default definePage({
  access: "console:read",
  search: listRestoresSchema,
  render: async (actor, search) => {
    const t = await getTranslations("restores.console");
    const [waiting, others] = await Promise.all([listWaitingOrders(actor), listOtherOrders(actor, search)]);
    const at = now();
    return (
      <>
        <PageHeader title={t("title")} meta={t("intro")} />
        <div className="grid gap-5">
          <Panel title={t("waiting")} flush>
            {waiting.length > 0 ? (
              <OrderTable caption={t("waiting")} rows={waiting} now={at} />
            ) : (
              <EmptyState title={t("noneWaiting")}>{t("noneWaitingHint")}</EmptyState>
            )}
          </Panel>
          <div>
            <Panel title={t("others")} flush>
              {others.rows.length > 0 ? (
                <OrderTable caption={t("others")} rows={others.rows} now={at} />
              ) : (
                <EmptyState icon={<Icon of={RotateCcw} />} title={t("noneOther")}>
                  {t("noneOtherHint")}
                </EmptyState>
              )}
            </Panel>
            <ListPager path="/console/restores" search={search} nextAfter={others.nextAfter} />
          </div>
        </div>
      </>
    );
  },
});
