import { useTimes } from "@/components/backups/use-times";
import { Badge } from "@/components/ui/badge";
import type { SnapshotRow } from "@/lib/backups/snapshot-views";
import { useTranslations } from "@/lib/i18n/use-words";

/** Why a snapshot is there: only what is not a matter of course. */
export function SnapshotBadges({ snapshot }: { snapshot: SnapshotRow }) {
  const t = useTranslations("backups");
  const { shortDay } = useTimes("UTC");
  const { cause, requestedByName, isSaturdays, standsInFor } = snapshot;
  return (
    <>
      {isSaturdays && <Badge tone="accent">{t("saturday")}</Badge>}
      {standsInFor && <Badge tone="warning">{t("standsInFor", { date: shortDay(standsInFor) })}</Badge>}
      {cause !== "scheduled" && (
        <Badge>
          {t(`causes.${cause}`)}
          {requestedByName && ` ${t("byHand", { name: requestedByName })}`}
        </Badge>
      )}
    </>
  );
}
