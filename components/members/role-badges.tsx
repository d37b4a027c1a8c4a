import { Badge } from "@/components/ui/badge";
import type { Role } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";

export function RoleBadges({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("members.roleName");
  return (
    <span className="inline-flex flex-wrap gap-1">
      {roles.map((role) => (
        <Badge key={role} tone={role === "owner" || role === "admin" ? "accent" : "neutral"}>
          {t(role)}
        </Badge>
      ))}
    </span>
  );
}
