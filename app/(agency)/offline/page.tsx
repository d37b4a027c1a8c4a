import { CloudOff } from "lucide";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";

export const generateMetadata = pageTitle("offline");

/** What the browser shows without a connection at every address of which it keeps no copy. */
export default definePage({
  access: "time-entry:write:own",
  render: async () => {
    const t = await getTranslations();
    return (
      <>
        <PageHeader title={t("offline.title")} />
        <Panel>
          <EmptyState
            icon={<Icon of={CloudOff} />}
            title={t("offline.notKept")}
            action={
              <span className="flex flex-wrap justify-center gap-2">
                <LinkButton href="/today" variant="primary">
                  {t("navigation.today")}
                </LinkButton>
                <LinkButton href="/timesheet">{t("navigation.timesheet")}</LinkButton>
              </span>
            }
          >
            {t("offline.whatWorks")}
          </EmptyState>
        </Panel>
      </>
    );
  },
});
