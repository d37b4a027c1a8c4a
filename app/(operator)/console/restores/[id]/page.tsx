import { ClientMessages } from "@/components/i18n/client-messages";
import { DecideForm } from "@/components/restores/decide-form";
import { DecisionDue } from "@/components/restores/decision-due";
import { OrderFacts } from "@/components/restores/order-facts";
import { StatusBadge } from "@/components/restores/status-badge";
import { Timeline } from "@/components/restores/timeline";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getOrder } from "@/lib/operators/restores";
import { restoreIdSchema } from "@/lib/restores/schema";
import { approveRestoreAction, refuseRestoreAction } from "../actions";

export const generateMetadata = pageTitle("restores");

export default definePage({
  access: "console:read",
  params: restoreIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations("restores.console");
    const order = await getOrder(actor, { id });
    return (
      <ClientMessages namespaces={["common", "restores"]}>
        <PageHeader
          breadcrumbs={{ label: t("title"), items: [{ label: t("title"), href: "/console/restores" }] }}
          title={t("orderOf", { agency: order.agencyName })}
          meta={<StatusBadge status={order.status} />}
        />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-5">
            {order.status === "accepted" && (
              <Panel title={t("decide")}>
                <div className="grid gap-4">
                  <DecisionDue order={order} />
                  <DecideForm id={id} approve={approveRestoreAction} refuse={refuseRestoreAction} />
                </div>
              </Panel>
            )}
            <Panel title={t("saidByAgency")}>
              <p className="wrap-anywhere whitespace-pre-line">{order.reason}</p>
            </Panel>
            <Panel title={t("facts")}>
              <OrderFacts order={order} />
            </Panel>
          </div>
          <StepsPanel order={order} />
        </div>
      </ClientMessages>
    );
  },
});

async function StepsPanel({ order }: { order: Awaited<ReturnType<typeof getOrder>> }) {
  const t = await getTranslations("restores.steps");
  return (
    <Panel title={t("title")}>
      <Timeline steps={order.steps} />
    </Panel>
  );
}
