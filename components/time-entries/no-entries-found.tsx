import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NoEntriesFound({ path }: { path: string }) {
  const t = useTranslations("entries.list");
  return (
    <EmptyState icon={<Clock />} title={t("noneFound")} action={<LinkButton href={path}>{t("showAll")}</LinkButton>}>
      {t("noneFoundHint")}
    </EmptyState>
  );
}
