import { ListFilters } from "@/components/lists/list-filters";
import { backupLog } from "@/lib/backups/address";
import type { BackupLogSearch } from "@/lib/backups/schema";
import { useTranslations } from "@/lib/i18n/use-words";

/** Needs the namespace "lists". */
export function LogFilters({ search }: { search: BackupLogSearch }) {
  const t = useTranslations("backups.log");
  return (
    <ListFilters
      path={backupLog.path}
      search={search}
      searchLabel={t("search")}
      sorts={[
        { value: "newest", label: t("newest") },
        { value: "oldest", label: t("oldest") },
      ]}
    />
  );
}
