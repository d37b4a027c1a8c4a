import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { ImportStatus } from "@/lib/db/generated/agency/enums";

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
