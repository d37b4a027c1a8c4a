import { SelectField } from "@/components/ui/select-field";
import { useTranslations } from "@/lib/i18n/use-words";

interface SortFieldProps {
  value: string;
  options: readonly { value: string; label: string }[];
}

/** Sorts where the table is a list of cards and shows no headers. Within a `FilterForm`. Needs the namespace "lists". */
export function SortField({ value, options }: SortFieldProps) {
  const t = useTranslations("lists");
  return (
    <SelectField
      key={value}
      label={t("sort")}
      labelHidden
      name="sort"
      defaultValue={value}
      options={options.map((option) => ({ value: option.value, label: t("sortBy", { column: option.label }) }))}
      className="w-full sm:hidden"
    />
  );
}
