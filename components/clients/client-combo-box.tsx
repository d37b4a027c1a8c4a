"use client";

import { useOptionSearch } from "@/components/forms/use-option-search";
import { ComboBox, type ComboBoxProps } from "@/components/ui/combo-box";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Option } from "@/lib/lists/option-search-schema";

interface ClientComboBoxProps
  extends Pick<ComboBoxProps, "label" | "labelHidden" | "hint" | "error" | "placeholder" | "className" | "onChange"> {
  /** Of the field in the form. */
  name: string;
  chosen: Option | null;
  /** The first clients by name; left out, they are asked for. */
  first?: readonly Option[];
}

/** Chooses one client of thousands. Needs "common" and "projects". */
export function ClientComboBox({ chosen, first, name, ...field }: ClientComboBoxProps) {
  const t = useTranslations();
  const { items, pending, search, open } = useOptionSearch("/api/v1/client-options", { first });
  const known = chosen && !items.some(({ id }) => id === chosen.id);
  return (
    <ComboBox
      {...field}
      name={name}
      items={known ? [{ id: chosen.id, label: chosen.name }, ...items] : items}
      defaultValue={chosen?.id ?? null}
      onOpen={open}
      onSearch={search}
      pending={pending}
      emptyMessage={t("projects.noClientFound")}
      openLabel={t("common.openList")}
    />
  );
}
