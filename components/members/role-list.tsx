import type { Role } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";

/** A member's roles and what they allow, for those who cannot change them. */
export function RoleList({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("members");
  return (
    <ul className="grid gap-2">
      {roles.map((role) => (
        <li key={role}>
          <p className="font-medium">{t(`roleName.${role}`)}</p>
          <p className="text-sm text-ink-faint">{t(`roleHint.${role}`)}</p>
        </li>
      ))}
    </ul>
  );
}
