"use client";

import { CheckboxField } from "@/components/ui/checkbox-field";
import { FieldGroup } from "@/components/ui/field-group";
import type { Role } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";

interface RoleFieldsProps {
  /** Those shown, in order. */
  roles: readonly Role[];
  /** Those ticked at first. */
  chosen: readonly Role[];
  /** Those that can be ticked; left out: all shown. */
  allowed?: readonly Role[];
  legendHidden?: boolean;
  hint?: string;
  error?: string;
}

/** Check boxes, one a role, each with what it allows. */
export function RoleFields({ roles, chosen, allowed = roles, legendHidden, hint, error }: RoleFieldsProps) {
  const t = useTranslations("members");
  return (
    <FieldGroup legend={t("roles")} legendHidden={legendHidden} hint={hint} error={error}>
      {roles.map((role) => (
        <CheckboxField
          key={role}
          name="roles"
          value={role}
          label={t(`roleName.${role}`)}
          hint={t(`roleHint.${role}`)}
          defaultChecked={chosen.includes(role)}
          disabled={!allowed.includes(role)}
        />
      ))}
    </FieldGroup>
  );
}
