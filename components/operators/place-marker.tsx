import { ServerCog } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** Says on every page of the operators' that this is no agency. */
export function PlaceMarker() {
  const t = useTranslations("console");
  return (
    <p className="flex h-7 items-center gap-2 rounded-md bg-accent px-2.5 text-sm font-medium text-on-accent print:hidden">
      <Icon of={ServerCog} className="size-4 shrink-0" />
      {t("place")}
    </p>
  );
}
