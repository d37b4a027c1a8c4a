"use client";

import { SortField } from "@/components/lists/sort-field";
import { applyDate, FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { DateField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/use-words";
import { ENTRY_SORTS, type EntryFilterOptions, type EntrySearch } from "@/lib/time-entries/search-schema";

interface EntryFiltersProps {
  path: string;
  search: EntrySearch;
  options: EntryFilterOptions;
}

/** What a list of time entries can be narrowed to. Needs the namespaces "common", "entries" and "lists". */
export function EntryFilters({ path, search, options }: EntryFiltersProps) {
  const t = useTranslations();
  const { q, from, to, sort, billable } = search;
  const rowsOf = { member: options.members, task: options.tasks, activity: options.activities };
  const choice = (name: keyof typeof rowsOf, any: string, none?: string) => {
    const rows = rowsOf[name];
    if (rows.length === 0) return null;
    const known = rows.map((row) => ({ value: row.id, label: row.name }));
    return (
      <SelectField
        key={`${name} ${search[name]}`}
        label={t(`entries.list.${name}`)}
        labelHidden
        name={name}
        defaultValue={search[name] ?? ""}
        placeholder={any}
        options={none ? [{ value: "none", label: none }, ...known] : known}
        className="w-[calc(50%-0.25rem)] sm:w-44"
      />
    );
  };
  return (
    <FilterForm action={path} label={t("common.filters")} submitLabel={t("common.apply")}>
      <SearchField
        label={t("entries.list.search")}
        placeholder={t("entries.list.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
      />
      {choice("member", t("entries.list.anyMember"))}
      {choice("task", t("entries.list.anyTask"), t("entries.list.noTask"))}
      {choice("activity", t("entries.list.anyActivity"), t("entries.list.noActivity"))}
      <SelectField
        key={`billable ${billable}`}
        label={t("entries.billable")}
        labelHidden
        name="billable"
        defaultValue={billable ?? ""}
        placeholder={t("entries.list.anyBillable")}
        options={[
          { value: "yes", label: t("common.billable") },
          { value: "no", label: t("common.notBillable") },
        ]}
        className="w-[calc(50%-0.25rem)] sm:w-44"
      />
      <div className="flex gap-2 max-sm:w-full">
        <DateField
          key={`from ${from}`}
          label={t("entries.list.from")}
          name="from"
          defaultValue={from}
          onBlur={applyDate}
          className="min-w-0 max-sm:flex-1"
        />
        <DateField
          key={`to ${to}`}
          label={t("entries.list.to")}
          name="to"
          defaultValue={to}
          onBlur={applyDate}
          className="min-w-0 max-sm:flex-1"
        />
      </div>
      <SortField value={sort} options={ENTRY_SORTS.map((value) => ({ value, label: sortLabel(value) }))} />
    </FilterForm>
  );

  function sortLabel(value: EntrySearch["sort"]): string {
    if (value === "longest") return t("entries.duration");
    return t(`entries.list.${value}`);
  }
}
