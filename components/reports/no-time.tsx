import { ChartColumn } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";

export function NoTime() {
  const t = useTranslations("reports");
  return (
    <Panel>
      <EmptyState icon={<ChartColumn />} title={t("nothingTitle")}>
        {t("nothingText")}
      </EmptyState>
    </Panel>
  );
}
