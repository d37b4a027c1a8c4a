"use client";

import { useRouter } from "next/navigation";
import { ClientComboBox } from "@/components/clients/client-combo-box";
import { SortField } from "@/components/lists/sort-field";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";
import { projectList } from "@/lib/projects/address";
import type { ProjectSearch } from "@/lib/projects/schema";

interface ProjectFiltersProps {
  search: ProjectSearch;
  client: Option | null;
}

export function ProjectFilters({ search, client }: ProjectFiltersProps) {
  const t = useTranslations();
  const router = useRouter();
  const { q, state, mine, budget, sort } = search;
  // The combo box's hidden field tells nobody that it changed.
  const goToClient = (id: string | null) =>
    router.replace(projectList.href(search, { client: id ?? undefined }), { scroll: false });
  return (
    <FilterForm action={projectList.path} label={t("common.filters")} submitLabel={t("common.apply")}>
      <SearchField
        label={t("projects.search")}
        placeholder={t("projects.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
      />
      <ClientComboBox
        // Follows a link that resets the filters.
        key={client?.id}
        label={t("projects.client")}
        labelHidden
        name="client"
        placeholder={t("projects.anyClient")}
        chosen={client}
        onChange={goToClient}
        className="w-full sm:w-52"
      />
      <SelectField
        key={`state ${state}`}
        label={t("projects.state")}
        labelHidden
        className="max-sm:flex-1"
        name="state"
        defaultValue={state}
        options={(["open", "archived"] as const).map((value) => ({ value, label: t(`projects.stateName.${value}`) }))}
      />
      <SelectField
        key={`budget ${budget}`}
        label={t("projects.budget")}
        labelHidden
        className="max-sm:flex-1"
        name="budget"
        defaultValue={budget ?? ""}
        placeholder={t("projects.anyBudget")}
        options={(["ok", "warn", "over", "none"] as const).map((value) => ({
          value,
          label: t(`projects.budgetName.${value}`),
        }))}
      />
      <div className="flex h-8 items-center px-1 pointer-coarse:h-10">
        <CheckboxField
          key={`mine ${mine}`}
          label={t("projects.mine")}
          name="mine"
          value="1"
          defaultChecked={mine === "1"}
        />
      </div>
      <SortField
        value={sort}
        options={[
          { value: "name", label: t("projects.name") },
          { value: "client", label: t("projects.client") },
          { value: "used", label: t("projects.budget") },
        ]}
      />
    </FilterForm>
  );
}
