import { Download } from "lucide";
import { buttonClasses } from "@/components/ui/button-classes";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import type { PaymentFilter } from "@/lib/invoices/schema";

/** No `Link`: it is a file, and not to be fetched before somebody asks for it. */
export function ExportLink({ payment }: { payment: PaymentFilter }) {
  const t = useTranslations("invoices");
  return (
    <a href={`/api/v1/invoices/export?payment=${payment}`} className={buttonClasses({})}>
      <Icon of={Download} />
      {t("export")}
    </a>
  );
}
