import { z } from "zod";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ProjectForm } from "@/components/projects/project-form";
import { PageHeader } from "@/components/ui/page-header";
import { memberIdOf } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { findClientOption } from "@/lib/clients/queries";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getProjectFormChoices } from "@/lib/projects/form-queries";
import { createProjectAction } from "../actions";

export const generateMetadata = pageTitle("projects");

export default definePage({
  access: "project:write",
  search: z.object({ client: z.uuid().optional().catch(undefined) }),
  render: async (actor, { client: clientId }) => {
    const t = await getTranslations();
    const [choices, client] = await Promise.all([
      getProjectFormChoices(actor),
      clientId ? findClientOption(actor, clientId) : null,
    ]);
    return (
      <ClientMessages namespaces={["common", "projects"]}>
        <PageHeader
          breadcrumbs={{ label: t("common.back"), items: [{ label: t("projects.title"), href: "/projects" }] }}
          title={t("projects.newTitle")}
        />
        <ProjectForm
          action={createProjectAction}
          project={{
            name: "",
            client,
            color: 1,
            billableDefault: true,
            budgetSeconds: null,
            openToAll: true,
            // Whoever makes a project mostly leads it.
            members: [{ id: memberIdOf(actor), name: actor.name }],
            memberCount: 0,
            activityIds: [],
          }}
          choices={choices}
          submitLabel={t("projects.create")}
          cancelHref={client ? `/clients/${client.id}` : "/projects"}
        />
      </ClientMessages>
    );
  },
});
