import { SearchX } from "lucide";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";

/** Within the frame of the agency's pages: what the actor may not see does not exist either. */
export default async function AgencyNotFound() {
  const t = await getTranslations("pages");
  return (
    <>
      <h1 className="sr-only">{t("notFoundTitle")}</h1>
      <EmptyState
        icon={<Icon of={SearchX} />}
        title={t("notFoundTitle")}
        action={<LinkButton href="/">{t("toStart")}</LinkButton>}
      >
        {t("notFoundText")}
      </EmptyState>
    </>
  );
}
