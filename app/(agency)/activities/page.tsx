import { Activity } from "lucide";
import { ActivityMenu } from "@/components/activities/activity-menu";
import { ActivityTable } from "@/components/activities/activity-table";
import { NameButton } from "@/components/forms/name-button";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ArchivableList } from "@/components/lists/archivable-list";
import { ticksOf } from "@/components/lists/ticks";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { listActivities } from "@/lib/activities/queries";
import { findUndoable } from "@/lib/bulk/undo";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import {
  archiveActivitiesAction,
  archiveActivityAction,
  createActivityAction,
  deleteActivityAction,
  renameActivityAction,
  restoreActivityAction,
  undoArchivingActivitiesAction,
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
    const [activities, undoable] = await Promise.all([
      listActivities(actor),
      findUndoable(actor, ["activity.archived", "activity.restored"]),
    ]);
    const add = <NameButton variant="primary" label={t("add")} nameLabel={t("name")} action={createActivityAction} />;
    return (
      <ClientMessages namespaces={["common", "activities", "lists"]}>
        <PageHeader title={t("title")} meta={t("intro")} actions={add} />
        <ArchivableList
          noun="activity"
          rows={activities}
          shows="both"
          archive={archiveActivitiesAction}
          undo={undoArchivingActivitiesAction}
          undoable={undoable}
        >
          <Panel flush>
            {activities.length > 0 ? (
              <ActivityTable
                activities={activities}
                select={ticksOf(activities, ({ name }) => name)}
                menu={(activity) => <ActivityMenu activity={activity} actions={actions} />}
              />
            ) : (
              <EmptyState icon={<Icon of={Activity} />} title={t("emptyTitle")}>
                {t("emptyHint")}
              </EmptyState>
            )}
          </Panel>
        </ArchivableList>
      </ClientMessages>
    );
  },
});
