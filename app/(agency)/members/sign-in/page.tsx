import { ShieldCheck } from "lucide";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { SelectableList } from "@/components/lists/selectable-list";
import { ticksOf } from "@/components/lists/ticks";
import { FactorFilters } from "@/components/member-factors/factor-filters";
import { FactorShare } from "@/components/member-factors/factor-share";
import { FactorTable } from "@/components/member-factors/factor-table";
import { RemindAllButton } from "@/components/member-factors/remind-all-button";
import { RemindChosenButton } from "@/components/member-factors/remind-chosen-button";
import { UnlockNotices } from "@/components/member-factors/unlock-notices";
import { EndAllButton } from "@/components/members/end-all-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { searchOf } from "@/lib/lists/href";
import { listFactors } from "@/lib/members/factor-overview";
import { listFactorsSchema } from "@/lib/members/schema";
import { listUnlocks } from "@/lib/members/unlock-notices";
import { endAllSessionsAction } from "../actions";
import { remindAction, remindAllLateAction, remindMembersAction, resetFactorsAction } from "./actions";

export const generateMetadata = pageTitle("memberFactors");

export default definePage({
  access: "member:read:factors",
  search: listFactorsSchema,
  render: async (actor, filters) => {
    const t = await getTranslations();
    const [{ rows, nextAfter, counts }, unlocks] = await Promise.all([listFactors(actor, filters), listUnlocks(actor)]);
    return (
      <ClientMessages namespaces={["common", "lists", "memberFactors", "members"]}>
        <PageHeader
          breadcrumbs={{ label: t("members.title"), items: [{ label: t("members.title"), href: "/members" }] }}
          title={t("memberFactors.title")}
          actions={
            <>
              {can(actor, "policy:write") && (
                <LinkButton href="/settings/security">{t("memberFactors.toPolicy")}</LinkButton>
              )}
              {can(actor, "member:write") && counts.late > 0 && (
                <RemindAllButton count={counts.late} action={remindAllLateAction} />
              )}
              {can(actor, "member:write") && <EndAllButton action={endAllSessionsAction} />}
            </>
          }
        />
        <UnlockNotices unlocks={unlocks} />
        <FactorShare counts={counts} />
        <FactorFilters filters={filters} counts={counts} />
        <SelectableList
          key={searchOf(filters)}
          ids={rows.map(({ id }) => id)}
          actions={<RemindChosenButton action={remindMembersAction} />}
        >
          <Panel flush>
            {rows.length > 0 ? (
              <FactorTable
                rows={rows}
                remind={remindAction}
                reset={resetFactorsAction}
                select={can(actor, "member:write") ? ticksOf(rows, ({ name }) => name) : undefined}
              />
            ) : (
              <EmptyState
                icon={<Icon of={ShieldCheck} />}
                title={t(filters.state === "late" && !filters.q ? "memberFactors.noneLate" : "memberFactors.noneFound")}
                action={<LinkButton href="/members/sign-in">{t("memberFactors.showAll")}</LinkButton>}
              >
                {t(
                  filters.state === "late" && !filters.q ? "memberFactors.noneLateHint" : "memberFactors.noneFoundHint",
                )}
              </EmptyState>
            )}
          </Panel>
        </SelectableList>
        <ListPager path="/members/sign-in" search={filters} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
