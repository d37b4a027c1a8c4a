"use client";

import { useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import type { Role } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";
import { ROLES } from "@/lib/members/roles";

/** One check box a role, and one for all of them. */
export function EnforcedRoles({ chosen, error }: { chosen: readonly Role[]; error: string | undefined }) {
  const t = useTranslations();
  const [roles, setRoles] = useState<readonly Role[]>(chosen);
  const choose = (role: Role, isChosen: boolean) =>
    setRoles((before) => (isChosen ? [...before, role] : before.filter((one) => one !== role)));
  return (
    <FieldGroup legend={t("security.enforcedRoles")} hint={t("security.enforcedRolesHint")} error={error}>
      <CheckboxField
        label={t("security.allRoles")}
        checked={roles.length === ROLES.length}
        onChange={(event) => setRoles(event.target.checked ? ROLES : [])}
      />
      <div className="grid gap-2 border-l border-line pl-4 sm:grid-cols-2">
        {ROLES.map((role) => (
          <CheckboxField
            key={role}
            name="secondFactorRoles"
            value={role}
            label={t(`members.roleName.${role}`)}
            checked={roles.includes(role)}
            onChange={(event) => choose(role, event.target.checked)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
