import { Clock } from "lucide";
import { LatestEntryTable } from "@/components/projects/latest-entry-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { ProjectEntryView } from "@/lib/projects/queries";

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
  // Here and not in the table: each browser's own words for a date differ a little.
  const rows = entries.map((entry) => ({
    ...entry,
    dayText: format.dateTime(new Date(entry.day), { dateStyle: "medium", timeZone: "UTC" }),
  }));
  const title = showsMember ? t("entries") : t("ownEntries");
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
        <LatestEntryTable caption={title} rows={rows} showsMember={showsMember} />
      ) : (
        <EmptyState icon={<Icon of={Clock} />} title={t("noEntriesTitle")}>
          {t("noEntriesHint")}
        </EmptyState>
      )}
    </Panel>
  );
}
