import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Table, type TableProps } from "@/components/ui/table";
import type { ActivityView } from "@/lib/activities/queries";
import { useTranslations } from "@/lib/i18n/use-words";

interface ActivityTableProps {
  activities: readonly ActivityView[];
  menu: (activity: ActivityView) => ReactNode;
  select: TableProps<ActivityView>["select"];
}

export function ActivityTable({ activities, menu, select }: ActivityTableProps) {
  const t = useTranslations();
  return (
    <Table
      caption={t("activities.title")}
      rows={activities}
      rowKey={({ id }) => id}
      select={select}
      columns={[
        { id: "name", header: t("activities.name"), cell: ({ name }) => name },
        {
          id: "state",
          header: t("activities.state"),
          cell: ({ archived, inUse }) =>
            archived ? (
              <Badge>{t("common.archived")}</Badge>
            ) : (
              <span className="text-ink-muted">{inUse ? t("activities.inUse") : t("activities.unused")}</span>
            ),
        },
        { id: "menu", header: t("common.more"), headerHidden: true, numeric: true, cell: menu },
      ]}
    />
  );
}
