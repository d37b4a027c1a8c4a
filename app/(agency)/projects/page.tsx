import { Plus } from "lucide";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ArchivableList } from "@/components/lists/archivable-list";
import { ListPager } from "@/components/lists/list-pager";
import { NoProjects } from "@/components/projects/no-projects";
import { ProjectFilters } from "@/components/projects/project-filters";
import { ProjectTable } from "@/components/projects/project-table";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { findUndoable } from "@/lib/bulk/undo";
import { findClientOption } from "@/lib/clients/queries";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith, searchOf } from "@/lib/lists/href";
import { sortLinks } from "@/lib/lists/sort-links";
import { projectList } from "@/lib/projects/address";
import { listProjects } from "@/lib/projects/list-projects";
import { projectSearchSchema } from "@/lib/projects/schema";
import { archiveProjectsAction, undoArchivingProjectsAction } from "./actions";

export const generateMetadata = pageTitle("projects");

export default definePage({
  access: "project:read",
  search: projectSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("projects");
    const mayWrite = can(actor, "project:write");
    const [{ rows, nextAfter, total }, client, undoable] = await Promise.all([
      listProjects(actor, search),
      search.client ? findClientOption(actor, search.client) : null,
      mayWrite ? findUndoable(actor, ["project.archived", "project.restored"]) : null,
    ]);
    const { q, state, mine, budget } = search;
    const matching = searchOf(projectList.fields(search));
    return (
      <ClientMessages namespaces={["common", "lists", "projects"]}>
        <PageHeader
          title={t("title")}
          actions={
            mayWrite && (
              <LinkButton
                href={hrefWith("/projects/new", { client: search.client })}
                variant="primary"
                icon={<Icon of={Plus} />}
              >
                {t("add")}
              </LinkButton>
            )
          }
        />
        <ProjectFilters search={search} client={client} />
        <ArchivableList
          key={matching}
          noun="project"
          rows={rows}
          all={{ total, matching }}
          shows={state}
          archive={archiveProjectsAction}
          undo={undoArchivingProjectsAction}
          undoable={undoable}
        >
          <Panel flush>
            {rows.length > 0 ? (
              <ProjectTable
                rows={rows}
                showsClient
                sort={sortLinks(SORTS, search.sort, (sort) => projectList.href(search, { sort }))}
                isSelectable={mayWrite}
              />
            ) : (
              <NoProjects
                isFiltered={Boolean(q || search.client || mine || budget || state !== "open")}
                mayAdd={mayWrite}
              />
            )}
          </Panel>
        </ArchivableList>
        <ListPager path={projectList.path} search={projectList.fields(search)} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});

const SORTS = { name: "ascending", client: "ascending", used: "descending" } as const;
