"use client";

import { CheckboxField } from "@/components/ui/checkbox-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { TEAM_SORTS, type TeamSearch } from "@/lib/timesheets/team-schema";

/** Whom to look for, and who comes first; the week stays. */
export function TeamFilters({ search: { q, week, gaps, sort } }: { search: TeamSearch }) {
  const t = useTranslations();
  return (
    <FilterForm action="/timesheet/team" label={t("common.filters")} submitLabel={t("common.apply")}>
      <SearchField
        label={t("team.search")}
        placeholder={t("team.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
      />
      <SelectField
        key={`sort ${sort}`}
        label={t("team.sort")}
        labelHidden
        className="max-sm:flex-1"
        name="sort"
        defaultValue={sort}
        options={TEAM_SORTS.map((value) => ({ value, label: t(`team.sortName.${value}`) }))}
      />
      <div className="flex h-8 items-center px-1 pointer-coarse:h-10">
        <CheckboxField
          key={`gaps ${gaps}`}
          label={t("team.onlyGaps")}
          name="gaps"
          value="1"
          defaultChecked={gaps === "1"}
        />
      </div>
      {week && <input type="hidden" name="week" value={week} />}
    </FilterForm>
  );
}
