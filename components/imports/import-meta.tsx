import { StatusBadge } from "@/components/imports/status-badge";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ImportView } from "@/lib/imports/queries";

/** Where an import stands, and who did what when. */
export function ImportMeta({ batch }: { batch: ImportView }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { status, memberName, createdAt, startedByName, finishedAt, undoneAt } = batch;
  const at = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <StatusBadge status={status} />
      {finishedAt && startedByName ? (
        <span>{t("startedBy", { name: startedByName, at: at(finishedAt) })}</span>
      ) : (
        <span>{t("uploadedBy", { name: memberName, at: at(createdAt) })}</span>
      )}
      {undoneAt && <span>{t("undoneAt", { at: at(undoneAt) })}</span>}
    </>
  );
}
