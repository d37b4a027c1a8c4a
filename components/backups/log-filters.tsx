import { useTranslations } from "next-intl";
import { SortField } from "@/components/lists/sort-field";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchField } from "@/components/ui/search-field";
import { backupLog } from "@/lib/backups/address";
import type { BackupLogSearch } from "@/lib/backups/schema";

/** Needs the namespace "lists". */
export function LogFilters({ search: { q, sort } }: { search: BackupLogSearch }) {
  const t = useTranslations();
  return (
    <FilterForm action={backupLog.path} label={t("common.filters")} submitLabel={t("common.apply")}>
      <SearchField
        label={t("backups.log.search")}
        placeholder={t("backups.log.search")}
        clearLabel={t("common.clearSearch")}
        defaultValue={q}
        className="w-full sm:w-80"
      />
      <SortField
        value={sort}
        options={[
          { value: "newest", label: t("backups.log.newest") },
          { value: "oldest", label: t("backups.log.oldest") },
        ]}
      />
    </FilterForm>
  );
}
