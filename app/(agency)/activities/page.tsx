import { Activity } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActivityMenu } from "@/components/activities/activity-menu";
import { ActivityTable } from "@/components/activities/activity-table";
import { NameButton } from "@/components/forms/name-button";
import { ClientMessages } from "@/components/i18n/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { listActivities } from "@/lib/activities/queries";
import { pageTitle } from "@/lib/i18n/page-title";
import {
  archiveActivityAction,
  createActivityAction,
  deleteActivityAction,
  renameActivityAction,
  restoreActivityAction,
} from "./actions";

export const generateMetadata = pageTitle("activities");

const actions = {
  rename: renameActivityAction,
  archive: archiveActivityAction,
  restore: restoreActivityAction,
  remove: deleteActivityAction,
};

export default definePage({
  access: "activity:write",
  render: async (actor) => {
    const t = await getTranslations("activities");
    const activities = await listActivities(actor);
    const add = <NameButton variant="primary" label={t("add")} nameLabel={t("name")} action={createActivityAction} />;
    return (
      <ClientMessages namespaces={["common", "activities"]}>
        <PageHeader title={t("title")} meta={t("intro")} actions={add} />
        <Panel flush>
          {activities.length > 0 ? (
            <ActivityTable
              activities={activities}
              menu={(activity) => <ActivityMenu activity={activity} actions={actions} />}
            />
          ) : (
            <EmptyState icon={<Activity />} title={t("emptyTitle")}>
              {t("emptyHint")}
            </EmptyState>
          )}
        </Panel>
      </ClientMessages>
    );
  },
});
