import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { NoProjects } from "@/components/projects/no-projects";
import { ProjectFilters } from "@/components/projects/project-filters";
import { ProjectTable } from "@/components/projects/project-table";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { findClientOption, findClientOptions } from "@/lib/clients/queries";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { listFields, listHref } from "@/lib/projects/list-href";
import { listProjects } from "@/lib/projects/list-projects";
import { type ProjectSearch, projectSearchSchema } from "@/lib/projects/schema";

export const generateMetadata = pageTitle("projects");

export default definePage({
  access: "project:read",
  search: projectSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("projects");
    const [{ rows, nextAfter }, client, firstClients] = await Promise.all([
      listProjects(actor, search),
      search.client ? findClientOption(actor, search.client) : null,
      findClientOptions(actor, ""),
    ]);
    const mayAdd = can(actor, "project:write");
    const { q, state, mine, budget } = search;
    return (
      <ClientMessages namespaces={["common", "projects"]}>
        <PageHeader
          title={t("title")}
          actions={
            mayAdd && (
              <LinkButton href={hrefWith("/projects/new", { client: search.client })} variant="primary" icon={<Plus />}>
                {t("add")}
              </LinkButton>
            )
          }
        />
        <ProjectFilters search={search} client={client} firstClients={firstClients} />
        <Panel flush>
          {rows.length > 0 ? (
            <ProjectTable rows={rows} showsClient sort={sortLinks(search)} />
          ) : (
            <NoProjects
              isFiltered={Boolean(q || search.client || mine || budget || state !== "open")}
              mayAdd={mayAdd}
            />
          )}
        </Panel>
        <ListPager path="/projects" search={listFields(search)} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});

function sortLinks(search: ProjectSearch) {
  const link = (sort: ProjectSearch["sort"], direction: "ascending" | "descending") => ({
    href: listHref(search, { sort }),
    ...(search.sort === sort ? { direction } : {}),
  });
  return { name: link("name", "ascending"), client: link("client", "ascending"), used: link("used", "descending") };
}
