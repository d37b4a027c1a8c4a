import { CHANGE_LOOKS } from "@/components/difference/change-looks";
import { Badge } from "@/components/ui/badge";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Change } from "@/lib/restores/difference-schema";

export function ChangeBadge({ change }: { change: Change }) {
  const t = useTranslations("difference.badges");
  const { tone, icon } = CHANGE_LOOKS[change];
  return (
    <Badge tone={tone} icon={icon}>
      {t(change)}
    </Badge>
  );
}
