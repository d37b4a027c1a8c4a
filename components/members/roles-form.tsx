"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { RoleFields } from "@/components/members/role-fields";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import type { Role } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";
import type { MemberView } from "@/lib/members/queries";
import { ROLES } from "@/lib/members/roles";

interface RolesFormProps {
  member: Pick<MemberView, "id" | "isSelf" | "rolesToGive"> & { roles: readonly Role[] };
  action: FormAction<void>;
}

export function RolesForm({ member, action }: RolesFormProps) {
  const t = useTranslations("members");
  const toast = useToast();
  return (
    <ActionForm action={action} onDone={() => toast({ message: t("rolesSaved") })} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="hidden" name="memberId" value={member.id} />
          <RoleFields
            roles={ROLES}
            legendHidden
            chosen={member.roles}
            allowed={member.rolesToGive}
            hint={member.isSelf ? t("ownRoles") : t("rolesIntro")}
            error={errors.roles}
          />
          <SubmitButton className="justify-self-start">{t("saveRoles")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
