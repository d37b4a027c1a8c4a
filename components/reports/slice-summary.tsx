import { Badge } from "@/components/ui/badge";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ChosenNames } from "@/lib/reports/options";
import type { Span } from "@/lib/reports/periods";
import { DIMENSIONS, type Filters } from "@/lib/reports/schema";

interface SliceSummaryProps {
  span: Span;
  filters: Filters;
  names: ChosenNames;
}

/** In words what figures or entries are about. */
export function SliceSummary({ span, filters, names }: SliceSummaryProps) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const wordsOf = (dimension: (typeof DIMENSIONS)[number]) => {
    const value = filters[dimension];
    if (value === undefined) return null;
    if (dimension === "billable") return t(value === "yes" ? "yes" : "no");
    if (value === "none" && dimension !== "project" && dimension !== "member") return t(`none.${dimension}`);
    return `${t(`dimension.${dimension}`)}: ${names[dimension]?.name ?? t("unknown")}`;
  };
  const words = DIMENSIONS.map(wordsOf).filter((text) => text !== null);
  return (
    <>
      <span>
        {format.dateTimeRange(new Date(span.from), new Date(span.to), { timeZone: "UTC", dateStyle: "medium" })}
      </span>
      {words.map((text) => (
        <Badge key={text}>{text}</Badge>
      ))}
    </>
  );
}
