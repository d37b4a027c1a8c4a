import { useLocale } from "next-intl";
import { useTimes } from "@/components/backups/use-times";
import { DetailList } from "@/components/ui/detail-list";
import type { SnapshotView } from "@/lib/backups/one-snapshot";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatBytes } from "@/lib/text/bytes";

/** What is known of the file: when it was made, until when it is kept, and by what it can be recognised. */
export function SnapshotFacts({ snapshot }: { snapshot: SnapshotView }) {
  const { status, cause, requestedByName, keepUntil, deletedAt, seconds, sizeBytes, sha256, copiedAt, timeZone } =
    snapshot;
  const t = useTranslations("backups");
  const locale = useLocale();
  const times = useTimes(timeZone);
  const by = requestedByName ? ` ${t("byHand", { name: requestedByName })}` : "";
  const isStored = status === "stored";
  const details = [
    { label: t("one.state"), value: t(`statuses.${status}`) },
    { label: t("one.cause"), value: `${t(`causes.${cause}`)}${by}` },
    isStored && {
      label: t("list.until"),
      value: keepUntil ? t("until.on", { date: times.day(keepUntil) }) : t("until.open"),
    },
    deletedAt && { label: t("one.deletedAt"), value: times.when(deletedAt) },
    seconds !== null && { label: t("one.duration"), value: t("one.seconds", { seconds }) },
    sizeBytes !== null && { label: t("list.size"), value: t("one.size", { size: formatBytes(sizeBytes, locale) }) },
    isStored && {
      label: t("one.copies"),
      value: copiedAt ? t("one.twoCopies", { date: times.when(copiedAt) }) : t("one.oneCopy"),
    },
    sha256 && { label: "SHA-256", value: <code className="text-sm wrap-anywhere">{sha256}</code> },
    snapshot.schemaVersion && {
      label: t("one.schema"),
      value: <code className="text-sm wrap-anywhere">{snapshot.schemaVersion}</code>,
    },
  ];
  return <DetailList details={details.filter((detail) => detail !== false && detail !== null && detail !== "")} />;
}
