import { SortField } from "@/components/lists/sort-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { ROLES } from "@/lib/members/roles";
import { type ListMembersInput, STATUS_FILTERS } from "@/lib/members/schema";

interface MemberFiltersProps {
  filters: ListMembersInput;
  /** Left out for whom only the names can be sorted by. */
  sorts: boolean;
}

export function MemberFilters({ filters, sorts }: MemberFiltersProps) {
  const t = useTranslations("members");
  const common = useTranslations("common");
  return (
    <FilterForm action="/members" label={common("filters")} submitLabel={common("apply")}>
      <SearchField
        label={t("search")}
        placeholder={t("search")}
        clearLabel={common("clearSearch")}
        defaultValue={filters.q}
        className="w-full sm:w-80"
      />
      <SelectField
        label={t("role")}
        labelHidden
        className="max-sm:flex-1"
        name="role"
        defaultValue={filters.role ?? ""}
        placeholder={t("anyRole")}
        options={ROLES.map((role) => ({ value: role, label: t(`roleName.${role}`) }))}
      />
      <SelectField
        label={t("status")}
        labelHidden
        name="status"
        defaultValue={filters.status}
        options={STATUS_FILTERS.map((status) => ({ value: status, label: t(`statusFilter.${status}`) }))}
      />
      {sorts && (
        <SortField
          value={filters.sort}
          options={[
            { value: "name", label: t("name") },
            { value: "lastSignIn", label: t("lastSignIn") },
          ]}
        />
      )}
    </FilterForm>
  );
}
