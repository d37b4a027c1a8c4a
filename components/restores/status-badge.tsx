import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTranslations } from "@/lib/i18n/use-words";
import type { RestoreRow } from "@/lib/restores/queries";

const TONES: Record<RestoreRow["status"], BadgeTone> = {
  requested: "warning",
  withdrawn: "neutral",
  accepted: "accent",
  refused: "danger",
  approved: "accent",
  loading: "accent",
  preview: "warning",
  discarded: "neutral",
  switching: "accent",
  done: "success",
  undoing: "accent",
  undone: "neutral",
  failed: "danger",
};

/** Amber is where the agency itself has to do something. Needs the namespace "restores". */
export function StatusBadge({ status }: { status: RestoreRow["status"] }) {
  const t = useTranslations("restores.statuses");
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
