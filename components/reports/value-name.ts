import { useTranslations } from "@/lib/i18n/use-words";
import type { LabelledFigures } from "@/lib/reports/report-schema";
import type { Dimension } from "@/lib/reports/schema";

/** How a row is called: by its name, or by what it stands for when it has none. */
export function useValueName(): (dimension: Dimension, row: Pick<LabelledFigures, "key" | "name">) => string {
  const t = useTranslations("reports");
  return (dimension, { key, name }) => {
    if (name !== null) return name;
    if (dimension === "billable") return t(key === "yes" ? "yes" : "no");
    return dimension === "project" || dimension === "member" ? key : t(`none.${dimension}`);
  };
}
