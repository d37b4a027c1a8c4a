import { Notice } from "@/components/ui/notice";
import type de from "@/lib/i18n/messages/de/errors.json";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ImportView } from "@/lib/imports/queries";

/** What went wrong with the worker's last try, and that nothing was imported; or that something has changed since. */
export function FailureNotice({ batch: { status, report, errorCode } }: { batch: ImportView }) {
  const t = useTranslations();
  if (errorCode === null) return null;
  if (status !== "failed") {
    return (
      <Notice tone="warning" title={t("imports.changedTitle")}>
        {t("imports.changedText")}
      </Notice>
    );
  }
  const [code, incidentId = ""] = errorCode.split(":");
  const known = `errors.${code}` as `errors.${Exclude<keyof typeof de, "field">}`;
  return (
    <Notice tone="danger" title={t(report ? "imports.failed.runTitle" : "imports.failed.checkTitle")}>
      <p>{code === "fault" ? t("imports.failed.fault", { id: incidentId }) : t(known)}</p>
      <p>{t("imports.failed.nothingDone")}</p>
    </Notice>
  );
}
