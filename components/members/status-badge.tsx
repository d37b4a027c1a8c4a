import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { MemberStatus } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";

const TONES: Record<MemberStatus, BadgeTone> = { active: "success", invited: "warning", deactivated: "neutral" };

export function StatusBadge({ status }: { status: MemberStatus }) {
  const t = useTranslations("members.statusOf");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
