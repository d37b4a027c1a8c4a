import { CompareButton } from "@/components/difference/compare-button";
import { PageHeader } from "@/components/ui/page-header";
import { getFormatter, getTranslations } from "@/lib/i18n/get-words";
import type { DifferenceState } from "@/lib/restores/difference/state";
import { compareAgainAction } from "./actions";

/** What is compared, and as of when. A page below the summary has a title of its own, and leads back to it. */
export async function showHeader(
  { id, kind, asOf, comparedAt, comparison }: DifferenceState,
  title?: string,
  canCompare = title === undefined,
) {
  const t = await getTranslations("difference");
  const format = await getFormatter();
  const at = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
  const path = `/backups/restores/${id}`;
  return (
    <PageHeader
      breadcrumbs={{
        label: t("title"),
        items: [
          { label: t("backups"), href: "/backups" },
          { label: t("request"), href: path },
          ...(title === undefined ? [] : [{ label: t("title"), href: `${path}/difference` }]),
        ],
      }}
      title={<span className="wrap-anywhere">{title ?? t("title")}</span>}
      meta={
        <>
          <span>{t(`intro.${kind}`, { at: at(asOf) })}</span>
          {comparedAt && <span>{t("comparedAt", { at: at(comparedAt) })}</span>}
        </>
      }
      actions={
        canCompare &&
        comparedAt &&
        comparison.status !== "running" && (
          <CompareButton id={id} label={t("compareAgain")} action={compareAgainAction} />
        )
      }
    />
  );
}
