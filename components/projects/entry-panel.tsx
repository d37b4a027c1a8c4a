import { Clock } from "lucide";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { type Column, Table } from "@/components/ui/table";
import type { ProjectEntryView } from "@/lib/projects/queries";
import { formatDuration } from "@/lib/time/duration";

interface EntryPanelProps {
  /** Where all of them are. */
  allHref: string;
  entries: readonly ProjectEntryView[];
  /** Otherwise they are all one's own, and need no name. */
  showsMember: boolean;
}

export function EntryPanel({ allHref, entries, showsMember }: EntryPanelProps) {
  const t = useTranslations("projects");
  const format = useFormatter();
  const title = showsMember ? t("entries") : t("ownEntries");
  const member: Column<ProjectEntryView> = {
    id: "member",
    header: t("member"),
    cell: ({ memberName }) => memberName,
  };
  return (
    <Panel
      flush
      title={title}
      aside={
        entries.length > 0 && (
          <LinkButton size="sm" variant="ghost" href={allHref}>
            {t("allEntries")}
          </LinkButton>
        )
      }
    >
      {entries.length > 0 ? (
        <Table
          caption={title}
          rows={entries}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "day",
              header: t("day"),
              cell: ({ day }) => (
                <time dateTime={day} className="whitespace-nowrap">
                  {format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" })}
                </time>
              ),
            },
            ...(showsMember ? [member] : []),
            { id: "work", header: t("work"), cell: (entry) => <Work entry={entry} /> },
            {
              id: "duration",
              header: t("duration"),
              numeric: true,
              cell: ({ durationSeconds }) =>
                durationSeconds === null ? (
                  <Badge tone="accent">{t("running")}</Badge>
                ) : (
                  <data value={durationSeconds}>{formatDuration(durationSeconds)}</data>
                ),
            },
          ]}
        />
      ) : (
        <EmptyState icon={<Icon of={Clock} />} title={t("noEntriesTitle")}>
          {t("noEntriesHint")}
        </EmptyState>
      )}
    </Panel>
  );
}

function Work({ entry: { taskName, activityName, note } }: { entry: ProjectEntryView }) {
  const kind = [taskName, activityName].filter(Boolean).join(" · ");
  return (
    <span className="grid min-w-0 text-pretty @max-xl:justify-items-end @max-xl:text-right">
      {note && <span className="line-clamp-2">{note}</span>}
      {kind && <span className={note ? "text-sm text-ink-muted" : undefined}>{kind}</span>}
      {!note && !kind && "–"}
    </span>
  );
}
