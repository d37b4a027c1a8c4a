import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Why the list is empty, and what to do about it. */
export function NoImports({ q }: { q: string }) {
  const t = useTranslations("imports.list");
  if (q === "") {
    return (
      <EmptyState icon={<FileUp />} title={t("emptyTitle")}>
        {t("emptyHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<FileUp />}
      title={t("noneFoundTitle")}
      action={<LinkButton href="/imports">{t("showAll")}</LinkButton>}
    >
      {t("noneFoundHint")}
    </EmptyState>
  );
}
