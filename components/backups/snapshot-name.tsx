import { useTimes } from "@/components/backups/use-times";
import type { SnapshotView } from "@/lib/backups/one-snapshot";
import { useTranslations } from "@/lib/i18n/use-words";

/** "Backup of Saturday, 21 November, 21:14". */
export function SnapshotName({ snapshot: { day, startedAt, timeZone } }: { snapshot: SnapshotView }) {
  const t = useTranslations("backups.one");
  const times = useTimes(timeZone);
  return t("title", { date: times.longDay(day), time: times.time(startedAt) });
}
