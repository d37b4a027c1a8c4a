import { GitCompareArrows } from "lucide";
import { CompareButton } from "@/components/difference/compare-button";
import { ComparisonProgress } from "@/components/difference/comparison-progress";
import { ClientMessages } from "@/components/i18n/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getDifferenceState } from "@/lib/restores/difference/state";
import { listPartSchema, restoreIdSchema } from "@/lib/restores/difference-schema";
import { compareAgainAction } from "./actions";
import { showHeader } from "./header";
import { showSummary } from "./summary";

export const generateMetadata = pageTitle("difference");

export default definePage({
  access: "restore:choose",
  params: restoreIdSchema,
  search: listPartSchema,
  render: async (actor, { id, ...part }) => {
    const t = await getTranslations("difference");
    const state = await getDifferenceState(actor, { id });
    const { comparison, comparedAt } = state;
    return (
      <ClientMessages namespaces={["common", "difference"]}>
        {await showHeader(state)}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {comparison.status === "running" && (
            <Panel>
              <ComparisonProgress id={id} start={comparison} />
            </Panel>
          )}
          {comparison.status === "failed" && (
            <Notice
              tone="warning"
              action={
                !comparedAt && (
                  <CompareButton id={id} label={t("compare")} action={compareAgainAction} variant="primary" />
                )
              }
            >
              {t("failed")}
            </Notice>
          )}
          {comparedAt && (await showSummary(actor, state, part))}
          {!comparedAt && comparison.status === "never" && (
            <Panel>
              <EmptyState
                icon={<Icon of={GitCompareArrows} />}
                title={t("never")}
                action={<CompareButton id={id} label={t("compare")} action={compareAgainAction} variant="primary" />}
              >
                {t("neverHint")}
              </EmptyState>
            </Panel>
          )}
        </div>
      </ClientMessages>
    );
  },
});
