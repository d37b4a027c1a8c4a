import { ChartColumn } from "lucide";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { useTranslations } from "@/lib/i18n/use-words";

export function NoTime() {
  const t = useTranslations("reports");
  return (
    <Panel>
      <EmptyState icon={<Icon of={ChartColumn} />} title={t("nothingTitle")}>
        {t("nothingText")}
      </EmptyState>
    </Panel>
  );
}
