import { CalendarRange } from "lucide";
import { cache } from "react";
import { z } from "zod";
import { ClientMessages } from "@/components/i18n/client-messages";
import { AccessButtons } from "@/components/members/access-buttons";
import { HandOverButton } from "@/components/members/hand-over-button";
import { MemberDetails } from "@/components/members/member-details";
import { RoleBadges } from "@/components/members/role-badges";
import { RoleList } from "@/components/members/role-list";
import { RolesForm } from "@/components/members/roles-form";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { recordTitle } from "@/lib/actions/record-title";
import { getTranslations } from "@/lib/i18n/get-words";
import { getMember } from "@/lib/members/queries";
import {
  changeRolesAction,
  deactivateMemberAction,
  endMemberSessionsAction,
  forcePasswordAction,
  handOverOwnershipAction,
  reactivateMemberAction,
  renewInviteAction,
  withdrawInviteAction,
} from "../actions";
import { resetFactorsAction } from "../sign-in/actions";

const memberIdSchema = z.object({ id: z.uuid() });

const readMember = cache(getMember);

export const generateMetadata = recordTitle(memberIdSchema, readMember);

export default definePage({
  access: "member:read",
  params: memberIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations("members");
    const member = await readMember(actor, id);
    return (
      <ClientMessages namespaces={["common", "memberFactors", "members"]}>
        <PageHeader
          breadcrumbs={{ label: t("title"), items: [{ label: t("title"), href: "/members" }] }}
          title={member.name}
          meta={<RoleBadges roles={member.roles} />}
          actions={
            <>
              {member.canSeeCalendar && (
                <LinkButton href={`/calendar?member=${id}`} icon={<Icon of={CalendarRange} />}>
                  {t("calendar")}
                </LinkButton>
              )}
              {member.may.handOver && <HandOverButton member={member} action={handOverOwnershipAction} />}
            </>
          }
        />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Panel title={t("account")}>
            <div className="grid gap-5">
              <MemberDetails member={member} />
              <AccessButtons
                member={member}
                renewInvite={renewInviteAction}
                withdrawInvite={withdrawInviteAction}
                deactivate={deactivateMemberAction}
                reactivate={reactivateMemberAction}
                endSessions={endMemberSessionsAction}
                forcePassword={forcePasswordAction}
                resetFactors={resetFactorsAction}
              />
            </div>
          </Panel>
          <Panel title={t("roles")}>
            {member.may.changeRoles ? (
              <RolesForm key={member.roles.join()} member={member} action={changeRolesAction} />
            ) : (
              <RoleList roles={member.roles} />
            )}
          </Panel>
        </div>
      </ClientMessages>
    );
  },
});
