import { Users } from "lucide";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { InviteButton } from "@/components/members/invite-button";
import { MemberFilters } from "@/components/members/member-filters";
import { MemberTable } from "@/components/members/member-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { sortLinks } from "@/lib/lists/sort-links";
import { memberList } from "@/lib/members/address";
import { listMembers, listRolesToInvite } from "@/lib/members/queries";
import { listMembersSchema } from "@/lib/members/schema";
import { inviteMemberAction } from "./actions";

export const generateMetadata = pageTitle("members");

export default definePage({
  access: "member:read",
  search: listMembersSchema,
  render: async (actor, filters) => {
    const t = await getTranslations("members");
    const { rows, nextAfter } = await listMembers(actor, filters);
    return (
      <ClientMessages namespaces={["common", "lists", "members"]}>
        <PageHeader
          title={t("title")}
          actions={
            <>
              {can(actor, "member:read:factors") && (
                <LinkButton href="/members/sign-in">{t("signInAndFactors")}</LinkButton>
              )}
              {can(actor, "member:write") && (
                <InviteButton action={inviteMemberAction} roles={listRolesToInvite(actor)} />
              )}
            </>
          }
        />
        <MemberFilters filters={filters} sorts={can(actor, "member:write")} />
        <Panel flush>
          {rows.length > 0 ? (
            <MemberTable
              rows={rows}
              showsLastSignIn={can(actor, "member:write")}
              sort={sortLinks(SORTS, filters.sort, (sort) => memberList.href(filters, { sort }))}
            />
          ) : (
            <EmptyState
              icon={<Icon of={Users} />}
              title={t("noneFound")}
              action={<LinkButton href="/members?status=all">{t("showAll")}</LinkButton>}
            >
              {t("noneFoundHint")}
            </EmptyState>
          )}
        </Panel>
        <ListPager path={memberList.path} search={memberList.fields(filters)} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});

const SORTS = { name: "ascending", lastSignIn: "descending" } as const;
