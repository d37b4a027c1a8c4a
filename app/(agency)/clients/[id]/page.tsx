import { cache } from "react";
import { ClientContacts } from "@/components/clients/client-contacts";
import { ClientMenu } from "@/components/clients/client-menu";
import { ClientProjects } from "@/components/clients/client-projects";
import { ClientMessages } from "@/components/i18n/client-messages";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { recordTitle } from "@/lib/actions/record-title";
import { countProjectsOf, getClient } from "@/lib/clients/queries";
import { clientIdSchema } from "@/lib/clients/schema";
import { getTranslations } from "@/lib/i18n/get-words";
import { listProjects } from "@/lib/projects/list-projects";
import { archiveClientAction, deleteClientAction, renameClientAction, restoreClientAction } from "../actions";
import { addContactAction, changeContactAction, deleteContactAction } from "./actions";

const readClient = cache(getClient);

export const generateMetadata = recordTitle(clientIdSchema, readClient);

const actions = {
  rename: renameClientAction,
  archive: archiveClientAction,
  restore: restoreClientAction,
  remove: deleteClientAction,
};

export default definePage({
  access: "client:read",
  params: clientIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations();
    const [client, projects, projectCount] = await Promise.all([
      readClient(actor, id),
      listProjects(actor, { q: "", client: id, state: "all", sort: "name" }),
      can(actor, "client:delete") ? countProjectsOf(actor, id) : null,
    ]);
    const mayWrite = can(actor, "client:write");
    return (
      <ClientMessages namespaces={["common", "clients", "projects"]}>
        <PageHeader
          breadcrumbs={{ label: t("common.back"), items: [{ label: t("clients.title"), href: "/clients" }] }}
          title={client.name}
          meta={client.archived && <Badge>{t("common.archived")}</Badge>}
          actions={mayWrite && <ClientMenu client={client} projectCount={projectCount} actions={actions} />}
        />
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
          <ClientProjects client={client} projects={projects} mayAdd={can(actor, "project:write")} />
          {can(actor, "contact:read") && (
            <ClientContacts
              client={client}
              hasNotes={can(actor, "contact:read:private-note")}
              actions={mayWrite && { add: addContactAction, change: changeContactAction, remove: deleteContactAction }}
            />
          )}
        </div>
      </ClientMessages>
    );
  },
});
