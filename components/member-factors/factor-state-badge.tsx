import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { FactorRow } from "@/lib/members/factor-overview";
import type { FactorState } from "@/lib/members/schema";

const TONES: Record<FactorState, BadgeTone> = {
  late: "danger",
  grace: "warning",
  protected: "success",
  notAsked: "neutral",
};

/** How a member stands, until when, and whether somebody has just reminded them. */
export function FactorStateBadge({ row }: { row: FactorRow }) {
  const t = useTranslations("memberFactors");
  const format = useFormatter();
  const { state, enrolBy, remindedAt } = row;
  const day = enrolBy && format.dateTime(enrolBy, { dateStyle: "medium" });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5 max-sm:justify-end">
      <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
      {state === "grace" && day && <span className="text-sm text-ink-muted">{t("until", { day })}</span>}
      {state === "late" && day && <span className="text-sm text-ink-muted">{t("sinceDay", { day })}</span>}
      {remindedAt && (
        <span className="text-sm text-ink-faint">
          {t("reminded", { at: format.dateTime(remindedAt, { dateStyle: "short", timeStyle: "short" }) })}
        </span>
      )}
    </span>
  );
}
