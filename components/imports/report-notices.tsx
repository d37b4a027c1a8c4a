import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ReadReport } from "@/lib/imports/report-schema";

/** What the person should know although nothing needs to be decided. */
export function ReportNotices({ id, report }: { id: string; report: ReadReport }) {
  const t = useTranslations("imports");
  const { unknownColumns, notices } = report;
  return (
    <>
      {unknownColumns.length > 0 && (
        <Notice>
          {t("unknownColumns", {
            count: unknownColumns.length,
            columns: unknownColumns.map((text) => t("quoted", { text })).join(", "),
          })}
        </Notice>
      )}
      {notices > 0 && (
        <Notice
          tone="warning"
          action={
            <LinkButton size="sm" href={`/imports/${id}?show=notice#lines`}>
              {t("showNotices")}
            </LinkButton>
          }
        >
          {t("noticeCount", { count: notices })}
        </Notice>
      )}
    </>
  );
}
