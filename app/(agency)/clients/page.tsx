import { ClientFilters } from "@/components/clients/client-filters";
import { ClientTable } from "@/components/clients/client-table";
import { NoClients } from "@/components/clients/no-clients";
import { NameButton } from "@/components/forms/name-button";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ArchivableList } from "@/components/lists/archivable-list";
import { ListPager } from "@/components/lists/list-pager";
import { ticksOf } from "@/components/lists/ticks";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { findUndoable } from "@/lib/bulk/undo";
import { clientList } from "@/lib/clients/address";
import { listClients } from "@/lib/clients/queries";
import { clientSearchSchema } from "@/lib/clients/schema";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { searchOf } from "@/lib/lists/href";
import { sortLinks } from "@/lib/lists/sort-links";
import { now } from "@/lib/time/clock";
import { today } from "@/lib/time/zones";
import { archiveClientsAction, createClientAction, undoArchivingClientsAction } from "./actions";

export const generateMetadata = pageTitle("clients");

export default definePage({
  access: "client:read",
  search: clientSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("clients");
    const year = Number(today(actor.timeZone, now().getTime()).slice(0, 4));
    const mayWrite = can(actor, "client:write");
    const [{ rows, nextAfter, total }, undoable] = await Promise.all([
      listClients(actor, search, year),
      mayWrite ? findUndoable(actor, ["client.archived", "client.restored"]) : null,
    ]);
    const matching = searchOf(clientList.fields(search));
    const add = mayWrite && (
      <NameButton variant="primary" label={t("add")} nameLabel={t("name")} action={createClientAction} />
    );
    return (
      <ClientMessages namespaces={["common", "clients", "lists"]}>
        <PageHeader title={t("title")} actions={add} />
        <ClientFilters search={search} />
        <ArchivableList
          key={matching}
          noun="client"
          rows={rows}
          all={{ total, matching }}
          shows={search.state === "archived" ? "archived" : "open"}
          archive={archiveClientsAction}
          undo={undoArchivingClientsAction}
          undoable={undoable}
        >
          <Panel flush>
            {rows.length > 0 ? (
              <ClientTable
                rows={rows}
                year={year}
                sort={sortLinks(SORTS, search.sort, (sort) => clientList.href(search, { sort }))}
                select={mayWrite ? ticksOf(rows, ({ name }) => name) : undefined}
              />
            ) : (
              <NoClients search={search} mayAdd={mayWrite} />
            )}
          </Panel>
        </ArchivableList>
        <ListPager path={clientList.path} search={clientList.fields(search)} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});

const SORTS = { name: "ascending", projects: "descending", hours: "descending" } as const;
