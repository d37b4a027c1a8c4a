import { CircleCheck } from "lucide";
import { PlanNotices, PlanSummary } from "@/components/difference/plan-summary";
import { TakeForm } from "@/components/difference/take-form";
import { ClientMessages } from "@/components/i18n/client-messages";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { DomainError } from "@/lib/errors/domain-error";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { planTaking } from "@/lib/restores/difference/plan";
import { getDifferenceState } from "@/lib/restores/difference/state";
import { partSchema, rawPartSchema, restoreIdSchema } from "@/lib/restores/difference-schema";
import { takeBackAction } from "../actions";
import { showHeader } from "../header";
import { requireCompared } from "../require-compared";

export const generateMetadata = pageTitle("difference");

export default definePage({
  access: "restore:choose",
  params: restoreIdSchema,
  search: rawPartSchema,
  render: async (actor, { id, ...raw }) => {
    const t = await getTranslations("difference");
    const state = requireCompared(await getDifferenceState(actor, { id }));
    const parsed = partSchema.safeParse(raw);
    // A mangled address must not mean more than was chosen.
    if (!parsed.success) throw new DomainError("not-found");
    const part = parsed.data;
    const path = `/backups/restores/${id}/difference`;
    const plan = await planTaking(actor, { id, ...part }).catch((error: unknown) => {
      if (error instanceof DomainError && (error.code === "not-found" || error.code === "too-much-to-take"))
        return error;
      throw error;
    });
    const isClient = part.client !== undefined && part.project === undefined && part.kind === undefined;
    return (
      <ClientMessages namespaces={["common", "difference"]}>
        {await showHeader(state, t("take.title"))}
        {isClient && (
          <FilterTabs
            label={t("take.scope")}
            tabs={[
              {
                label: t("take.contactsOnly"),
                href: hrefWith(`${path}/take`, { ...part, only: "contacts" }),
                current: part.only !== undefined,
              },
              {
                label: t("take.withProjects"),
                href: hrefWith(`${path}/take`, { ...part, only: undefined }),
                current: part.only === undefined,
              },
            ]}
          />
        )}
        {plan instanceof DomainError ? (
          plan.code === "not-found" ? (
            <Panel>
              <EmptyState
                icon={<Icon of={CircleCheck} />}
                title={t("take.goneTitle")}
                action={<LinkButton href={path}>{t("take.toDifference")}</LinkButton>}
              >
                {t("take.goneHint")}
              </EmptyState>
            </Panel>
          ) : (
            <Notice tone="warning">{(await getTranslations("errors"))("too-much-to-take", { most: 100_000 })}</Notice>
          )
        ) : (
          <div className="grid max-w-3xl gap-5">
            <p className="text-pretty text-ink-muted">{t("take.intro")}</p>
            <Panel flush title={plan.title || t("take.whole")}>
              <PlanSummary plan={plan} />
            </Panel>
            <PlanNotices plan={plan} />
            <Panel>
              <TakeForm
                // The choice is about what the page shows.
                key={JSON.stringify(part)}
                fields={{ id, ...definedOf(part) }}
                plan={plan}
                action={takeBackAction}
              />
            </Panel>
          </div>
        )}
      </ClientMessages>
    );
  },
});

function definedOf(part: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(part).filter((field): field is [string, string] => Boolean(field[1])));
}
