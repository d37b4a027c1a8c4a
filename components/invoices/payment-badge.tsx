import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTranslations } from "@/lib/i18n/use-words";
import type { PaymentState } from "@/lib/invoices/rules";

const TONES: Record<PaymentState, BadgeTone> = { open: "accent", paid: "success", overdue: "danger" };

export function PaymentBadge({ state }: { state: PaymentState }) {
  const t = useTranslations("invoices.states");
  return <Badge tone={TONES[state]}>{t(state)}</Badge>;
}
