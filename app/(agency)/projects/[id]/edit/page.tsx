import { cache } from "react";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ProjectForm } from "@/components/projects/project-form";
import { PageHeader } from "@/components/ui/page-header";
import { definePage } from "@/lib/actions/define-page";
import { recordTitle } from "@/lib/actions/record-title";
import { getTranslations } from "@/lib/i18n/get-words";
import { getProjectForm, getProjectFormChoices } from "@/lib/projects/form-queries";
import { projectIdSchema } from "@/lib/projects/schema";
import { changeProjectAction } from "../../actions";

const readProject = cache(getProjectForm);

export const generateMetadata = recordTitle(projectIdSchema, readProject);

export default definePage({
  access: "project:write",
  params: projectIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations();
    const project = await readProject(actor, id);
    const choices = await getProjectFormChoices(actor, project);
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
          title={t("projects.edit")}
        />
        <ProjectForm
          action={changeProjectAction}
          project={project}
          choices={choices}
          submitLabel={t("common.save")}
          cancelHref={`/projects/${id}`}
        />
      </ClientMessages>
    );
  },
});
