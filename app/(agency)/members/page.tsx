import { Users } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/i18n/client-messages";
import { InviteButton } from "@/components/members/invite-button";
import { MemberFilters } from "@/components/members/member-filters";
import { MemberTable } from "@/components/members/member-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { pageTitle } from "@/lib/i18n/page-title";
import { listMembers, listRolesToInvite } from "@/lib/members/queries";
import { listMembersSchema } from "@/lib/members/schema";
import { inviteMemberAction } from "./actions";

export const generateMetadata = pageTitle("members");

export default definePage({
  access: "member:read",
  search: listMembersSchema,
  render: async (actor, filters) => {
    const t = await getTranslations("members");
    const { rows, next } = await listMembers(actor, filters);
    const { after, q, role, status } = filters;
    const first = { q, ...(role ? { role } : {}), status };
    const address = (query: Record<string, string>) => `/members?${new URLSearchParams(query)}`;
    return (
      <ClientMessages namespaces={["common", "members"]}>
        <PageHeader
          title={t("title")}
          actions={
            can(actor, "member:write") && <InviteButton action={inviteMemberAction} roles={listRolesToInvite(actor)} />
          }
        />
        <MemberFilters filters={filters} />
        <Panel flush>
          {rows.length > 0 ? (
            <MemberTable rows={rows} showsLastSignIn={can(actor, "member:write")} />
          ) : (
            <EmptyState
              icon={<Users />}
              title={t("noneFound")}
              action={<LinkButton href="/members?status=all">{t("showAll")}</LinkButton>}
            >
              {t("noneFoundHint")}
            </EmptyState>
          )}
        </Panel>
        <Pager
          label={t("pages")}
          first={after ? { href: address(first), label: t("firstPage") } : undefined}
          next={next ? { href: address({ ...first, after: next }), label: t("nextPage") } : undefined}
        />
      </ClientMessages>
    );
  },
});
