"use client";

import { useOptionSearch } from "@/components/forms/use-option-search";
import { ComboBox } from "@/components/ui/combo-box";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";
import type { NamedDimension } from "@/lib/reports/option-schema";
import { NONE } from "@/lib/reports/schema";

interface DimensionFilterProps {
  dimension: NamedDimension;
  /** What the address says. */
  value: string | undefined;
  /** What that is called. */
  chosen: Option | undefined;
  /** Whose tasks are offered. */
  project: string | undefined;
  onChange: (key: string | undefined) => void;
}

/** One value of thousands, searched. Needs "common" and "reports". */
export function DimensionFilter({ dimension, value, chosen, project, onChange }: DimensionFilterProps) {
  const t = useTranslations();
  const fields = { dimension, ...(project && { project }) };
  const { items, pending, search, open } = useOptionSearch("/api/v1/report-options", { fields });
  const none =
    dimension === "project" || dimension === "member" ? [] : [{ id: NONE, label: t(`reports.none.${dimension}`) }];
  const known = chosen && !items.some(({ id }) => id === chosen.id) ? [{ id: chosen.id, label: chosen.name }] : [];
  return (
    <ComboBox
      // Follows a link that resets the filters.
      key={value}
      label={t(`reports.dimension.${dimension}`)}
      labelHidden
      name={dimension}
      items={[...none, ...known, ...items]}
      placeholder={t(`reports.any.${dimension}`)}
      defaultValue={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      onOpen={open}
      onSearch={search}
      pending={pending}
      emptyMessage={t("common.noMatch")}
      openLabel={t("common.openList")}
    />
  );
}
