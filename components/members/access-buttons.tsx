"use client";

import { LogOut, MailPlus, MailX, UserRoundCheck, UserRoundX } from "lucide";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { ResetFactorsButton } from "@/components/member-factors/reset-factors-button";
import { ForcePasswordButton } from "@/components/members/force-password-button";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { MemberView } from "@/lib/members/queries";

interface AccessButtonsProps {
  member: Pick<MemberView, "id" | "name" | "status" | "may" | "sessions">;
  renewInvite: FormAction<void>;
  withdrawInvite: FormAction<void>;
  deactivate: FormAction<void>;
  reactivate: FormAction<void>;
  endSessions: FormAction<number>;
  forcePassword: FormAction<void>;
  resetFactors: FormAction<void>;
}

/** What lets a member in, or keeps them out: only what the reader may do, and what makes sense now. */
export function AccessButtons({ member, ...actions }: AccessButtonsProps) {
  const t = useTranslations("members");
  const { id, name, status, may, sessions } = member;
  const fields = { memberId: id };
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {may.changeInvite && (
        <>
          <ConfirmButton
            label={t("inviteRenew")}
            icon={<Icon of={MailPlus} />}
            title={t("inviteRenewQuestion", { name })}
            tone="primary"
            action={actions.renewInvite}
            fields={fields}
            doneMessage={t("inviteRenewed")}
          >
            {t("inviteRenewText")}
          </ConfirmButton>
          <ConfirmButton
            label={t("inviteWithdraw")}
            icon={<Icon of={MailX} />}
            title={t("inviteWithdrawQuestion", { name })}
            action={actions.withdrawInvite}
            fields={fields}
          >
            {t("inviteWithdrawText", { name })}
          </ConfirmButton>
        </>
      )}
      {may.endSessions && sessions !== null && sessions > 0 && (
        <ConfirmButton
          label={t("endSessions")}
          icon={<Icon of={LogOut} />}
          title={t("endSessionsQuestion", { name })}
          action={actions.endSessions}
          fields={fields}
          doneMessage={(count) => t("sessionsEnded", { count })}
        >
          {t("endSessionsText")}
        </ConfirmButton>
      )}
      {may.forcePassword && <ForcePasswordButton member={member} action={actions.forcePassword} />}
      {may.resetFactors && <ResetFactorsButton member={member} action={actions.resetFactors} />}
      {may.deactivate && status === "active" && (
        <ConfirmButton
          label={t("deactivate")}
          icon={<Icon of={UserRoundX} />}
          title={t("deactivateQuestion", { name })}
          action={actions.deactivate}
          fields={fields}
          doneMessage={t("deactivated", { name })}
        >
          {t("deactivateText", { name })}
        </ConfirmButton>
      )}
      {may.deactivate && status === "deactivated" && (
        <ConfirmButton
          label={t("reactivate")}
          icon={<Icon of={UserRoundCheck} />}
          title={t("reactivateQuestion", { name })}
          tone="primary"
          action={actions.reactivate}
          fields={fields}
          doneMessage={t("reactivated", { name })}
        >
          {t("reactivateText", { name })}
        </ConfirmButton>
      )}
    </div>
  );
}
