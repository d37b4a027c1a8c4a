import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ImportStatus } from "@/lib/db/generated/agency/enums";
import { useTranslations } from "@/lib/i18n/use-words";

const TONES: Record<ImportStatus, BadgeTone> = {
  checking: "accent",
  refused: "danger",
  waiting: "warning",
  running: "accent",
  failed: "danger",
  done: "success",
  undone: "neutral",
};

export function StatusBadge({ status }: { status: ImportStatus }) {
  const t = useTranslations("imports.statuses");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
