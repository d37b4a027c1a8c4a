import { Clock } from "lucide";
import { useTranslations } from "next-intl";
import { LatestEntryTable } from "@/components/projects/latest-entry-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
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
        <LatestEntryTable caption={title} rows={entries} showsMember={showsMember} />
      ) : (
        <EmptyState icon={<Icon of={Clock} />} title={t("noEntriesTitle")}>
          {t("noEntriesHint")}
        </EmptyState>
      )}
    </Panel>
  );
}
