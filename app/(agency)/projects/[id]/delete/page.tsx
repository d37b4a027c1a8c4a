import { cache } from "react";
import { ClientMessages } from "@/components/i18n/client-messages";
import { DeleteProjectForm } from "@/components/projects/delete-project-form";
import { DeletionList } from "@/components/projects/deletion-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { recordTitle } from "@/lib/actions/record-title";
import { getTranslations } from "@/lib/i18n/get-words";
import { previewDeletion } from "@/lib/projects/deletion";
import { getProject } from "@/lib/projects/queries";
import { projectIdSchema } from "@/lib/projects/schema";
import { deleteProjectAction } from "../../actions";

const readProject = cache(getProject);

export const generateMetadata = recordTitle(projectIdSchema, readProject);

/** A page and no dialog, because counting everything that goes takes too long to do it on every project's page. */
export default definePage({
  access: "project:delete",
  params: projectIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations();
    const [project, deletion] = await Promise.all([readProject(actor, id), previewDeletion(actor, id)]);
    return (
      <ClientMessages namespaces={["common", "projects"]}>
        <PageHeader
          breadcrumbs={{
            label: t("common.back"),
            items: [
              { label: t("projects.title"), href: "/projects" },
              { label: project.name, href: `/projects/${id}` },
            ],
          }}
          title={t("projects.deleteTitle")}
        />
        <Panel className="max-w-xl">
          <div className="grid gap-4">
            <DeletionList name={project.name} deletion={deletion} />
            <p className="text-ink-muted">{t("projects.deleteInstead")}</p>
            <DeleteProjectForm project={project} action={deleteProjectAction} />
          </div>
        </Panel>
      </ClientMessages>
    );
  },
});
