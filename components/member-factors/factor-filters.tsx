import { FilterForm } from "@/components/ui/filter-form";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { SearchField } from "@/components/ui/search-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { hrefWith } from "@/lib/lists/href";
import { FACTOR_STATES, type FactorState, type ListFactorsInput } from "@/lib/members/schema";

interface FactorFiltersProps {
  filters: ListFactorsInput;
  counts: Record<FactorState, number>;
}

export function FactorFilters({ filters, counts }: FactorFiltersProps) {
  const t = useTranslations("memberFactors");
  const common = useTranslations("common");
  const { q, state } = filters;
  const tabOf = (of: FactorState | undefined) => ({
    href: hrefWith("/members/sign-in", { q, state: of }),
    current: state === of,
  });
  return (
    <>
      <FilterTabs
        label={t("states")}
        tabs={[
          { label: t("anyState"), ...tabOf(undefined) },
          ...FACTOR_STATES.map((of) => ({ label: t(`state.${of}`), count: counts[of], ...tabOf(of) })),
        ]}
      />
      <FilterForm action="/members/sign-in" label={common("filters")} submitLabel={common("apply")}>
        {state && <input type="hidden" name="state" value={state} />}
        <SearchField
          label={t("search")}
          placeholder={t("search")}
          clearLabel={common("clearSearch")}
          defaultValue={q}
          className="w-full sm:w-80"
        />
      </FilterForm>
    </>
  );
}
