"use client";

import { useOptionSearch } from "@/components/forms/use-option-search";
import { ComboBox } from "@/components/ui/combo-box";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";

interface FallbackProjectFieldProps {
  /** How many name no project; 0 once it is decided. */
  rows: number;
  /** The choices before one types; the chosen one is among them. */
  first: readonly Option[];
  chosen: string | undefined;
  error: string | undefined;
}

/** Where lines go that name no project, or that they are left out. */
export function FallbackProjectField({ rows, first, chosen, error }: FallbackProjectFieldProps) {
  const t = useTranslations();
  const { items, pending, search } = useOptionSearch("/api/v1/imports/projects", { first });
  const skip = { id: "skip", label: t("imports.choices.skip") };
  return (
    <ComboBox
      className="sm:max-w-md"
      label={t("imports.choices.project")}
      hint={rows > 0 ? t("imports.choices.projectHint", { count: rows }) : undefined}
      error={error}
      name="projectForRowsWithoutOne"
      defaultValue={chosen ?? null}
      items={[skip, ...items]}
      onSearch={search}
      pending={pending}
      placeholder={t("imports.choices.chooseProject")}
      emptyMessage={t("common.noMatch")}
      openLabel={t("common.openList")}
    />
  );
}
