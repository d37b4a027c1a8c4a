import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { definePage } from "@/lib/actions/define-page";
import { pageTitle } from "@/lib/i18n/page-title";

export const generateMetadata = pageTitle("today");

export default definePage({
  access: "time-entry:write:own",
  render: async () => {
    const t = await getTranslations("today");
    return <PageHeader title={t("title")} />;
  },
});
