import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { SnapshotView } from "@/lib/restores/queries";

/** Moments as the pages about restores write them: the reader's, and for a snapshot the agency's time zone. */
export function useMoments() {
  const format = useFormatter();
  const t = useTranslations("restores");
  const at = (instant: Date) => format.dateTime(instant, { dateStyle: "medium", timeStyle: "short" });
  const long = (instant: Date, timeZone?: string) =>
    format.dateTime(instant, { dateStyle: "long", timeStyle: "short", timeZone });
  const snapshot = ({ startedAt, timeZone }: SnapshotView) =>
    t("snapshotOf", {
      date: format.dateTime(startedAt, { dateStyle: "full", timeZone }),
      time: format.dateTime(startedAt, { timeStyle: "short", timeZone }),
    });
  return { at, long, snapshot };
}
