import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { CHANGES, KINDS, type ListPart } from "@/lib/restores/difference-schema";

interface RecordFiltersProps {
  path: string;
  part: ListPart;
}

export function RecordFilters({ path, part: { kind, change, q, client, project, member, month } }: RecordFiltersProps) {
  const t = useTranslations();
  const stays = Object.entries({ client, project, member, month });
  return (
    <FilterForm action={path} label={t("common.filters")} submitLabel={t("common.apply")}>
      {stays.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <SearchField
        label={t("difference.records.search")}
        placeholder={t("difference.records.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
        className="w-full sm:w-72"
      />
      <SelectField
        label={t("difference.records.kind")}
        name="kind"
        defaultValue={kind ?? ""}
        key={`kind ${kind}`}
        placeholder={t("difference.records.allKinds")}
        options={KINDS.map((value) => ({ value, label: t(`difference.kinds.${value}`) }))}
      />
      <SelectField
        label={t("difference.records.change")}
        name="change"
        defaultValue={change ?? ""}
        key={`change ${change}`}
        placeholder={t("difference.records.allChanges")}
        options={CHANGES.map((value) => ({ value, label: t(`difference.changes.${value}`) }))}
      />
    </FilterForm>
  );
}
