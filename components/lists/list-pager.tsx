import { Pager } from "@/components/ui/pager";
import { useTranslations } from "@/lib/i18n/use-words";
import { hrefWith } from "@/lib/lists/href";

interface ListPagerProps {
  path: string;
  /** The list's search and filters, which stay. */
  search: Record<string, string | undefined>;
  /** The field that holds the key. */
  field?: string;
  nextAfter: string | null;
}

/** Through a list that is paged by key. Needs the namespace "common". */
export function ListPager({ path, search, field = "after", nextAfter }: ListPagerProps) {
  const t = useTranslations("common");
  const isFirst = !search[field];
  return (
    <Pager
      label={t("pages")}
      first={isFirst ? undefined : { href: hrefWith(path, { ...search, [field]: undefined }), label: t("firstPage") }}
      next={nextAfter ? { href: hrefWith(path, { ...search, [field]: nextAfter }), label: t("nextPage") } : undefined}
    />
  );
}
