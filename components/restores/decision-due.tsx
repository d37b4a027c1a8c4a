import { useMoments } from "@/components/restores/use-moments";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import type { OrderView } from "@/lib/operators/restores";

/** By when a decision was promised, and that it is late. Needs the namespace "restores". */
export function DecisionDue({ order: { promisedAt, isOverdue } }: { order: OrderView }) {
  const t = useTranslations("restores.console");
  const at = useMoments().long;
  if (!promisedAt) return null;
  return isOverdue ? (
    <Notice tone="warning" title={t("overdue")}>
      {t("overdueSince", { at: at(promisedAt) })}
    </Notice>
  ) : (
    <p className="text-ink-muted">{t("decideBy", { at: at(promisedAt) })}</p>
  );
}
