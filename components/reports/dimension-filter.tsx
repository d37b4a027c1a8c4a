"use client";

import { useOptionSearch } from "@/components/forms/use-option-search";
import { ComboBox } from "@/components/ui/combo-box";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";
import type { NamedDimension } from "@/lib/reports/option-schema";
import { NONE } from "@/lib/reports/schema";

interface DimensionFilterProps {
  dimension: NamedDimension;
  /** What the address says. */
  value: string | undefined;
  options: { chosen: Option | null; first: readonly Option[] };
  onChange: (key: string | undefined) => void;
}

/** One value of thousands, searched; without script a choice of the first ones. Needs "common" and "reports". */
export function DimensionFilter({ dimension, value, options: { chosen, first }, onChange }: DimensionFilterProps) {
  const t = useTranslations();
  const { items, pending, search } = useOptionSearch("/api/v1/report-options", first, { dimension });
  const label = t(`reports.dimension.${dimension}`);
  const placeholder = t(`reports.any.${dimension}`);
  const none =
    dimension === "project" || dimension === "member" ? [] : [{ id: NONE, label: t(`reports.none.${dimension}`) }];
  const known = chosen && !items.some(({ id }) => id === chosen.id) ? [{ id: chosen.id, label: chosen.name }] : [];
  const choices = [...none, ...known, ...items];
  return (
    <>
      <noscript>
        {/* Before the combo box, because the first of two fields of a name counts. */}
        <SelectField
          label={label}
          labelHidden
          name={dimension}
          defaultValue={value ?? ""}
          placeholder={placeholder}
          options={choices.map(({ id, label }) => ({ value: id, label }))}
        />
      </noscript>
      <ComboBox
        // Follows a link that resets the filters.
        key={value}
        label={label}
        labelHidden
        name={dimension}
        items={choices}
        placeholder={placeholder}
        defaultValue={value ?? null}
        onChange={(id) => onChange(id ?? undefined)}
        onSearch={search}
        pending={pending}
        emptyMessage={t("common.noMatch")}
        openLabel={t("common.openList")}
        className="noscript:hidden"
      />
    </>
  );
}
