import { Folders, Plus } from "lucide";
import { ProjectTable } from "@/components/projects/project-table";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { ClientView } from "@/lib/clients/queries";
import { useTranslations } from "@/lib/i18n/use-words";
import { hrefWith } from "@/lib/lists/href";
import type { Page } from "@/lib/lists/page";
import type { ProjectRow } from "@/lib/projects/list-projects";

interface ClientProjectsProps {
  client: ClientView;
  projects: Page<ProjectRow>;
  mayAdd: boolean;
}

export function ClientProjects({ client: { id, archived }, projects, mayAdd }: ClientProjectsProps) {
  const t = useTranslations("clients");
  const add = mayAdd && !archived && (
    <LinkButton href={hrefWith("/projects/new", { client: id })} size="sm" icon={<Icon of={Plus} />}>
      {t("addProject")}
    </LinkButton>
  );
  return (
    <Panel flush title={t("projects")} aside={add}>
      {projects.rows.length > 0 ? (
        <ProjectTable rows={projects.rows} />
      ) : (
        <EmptyState icon={<Icon of={Folders} />} title={t("noProjectsTitle")}>
          {mayAdd ? t("noProjectsHint") : t("noProjectsForReader")}
        </EmptyState>
      )}
      {projects.nextAfter && (
        <p className="border-t border-line px-4 py-2">
          <LinkButton href={hrefWith("/projects", { client: id })} size="sm" variant="ghost">
            {t("allProjects")}
          </LinkButton>
        </p>
      )}
    </Panel>
  );
}
