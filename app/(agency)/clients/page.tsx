import { getTranslations } from "next-intl/server";
import { ClientFilters } from "@/components/clients/client-filters";
import { ClientTable } from "@/components/clients/client-table";
import { NoClients } from "@/components/clients/no-clients";
import { NameButton } from "@/components/forms/name-button";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { listClients } from "@/lib/clients/queries";
import { clientSearchSchema } from "@/lib/clients/schema";
import { pageTitle } from "@/lib/i18n/page-title";
import { now } from "@/lib/time/clock";
import { today } from "@/lib/time/zones";
import { createClientAction } from "./actions";

export const generateMetadata = pageTitle("clients");

export default definePage({
  access: "client:read",
  search: clientSearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("clients");
    const year = Number(today(actor.timeZone, now().getTime()).slice(0, 4));
    const { rows, nextAfter } = await listClients(actor, search, year);
    const add = can(actor, "client:write") && (
      <NameButton variant="primary" label={t("add")} nameLabel={t("name")} action={createClientAction} />
    );
    return (
      <ClientMessages namespaces={["common", "clients"]}>
        <PageHeader title={t("title")} actions={add} />
        <ClientFilters search={search} />
        <Panel flush>
          {rows.length > 0 ? (
            <ClientTable rows={rows} year={year} />
          ) : (
            <NoClients search={search} mayAdd={can(actor, "client:write")} />
          )}
        </Panel>
        <ListPager path="/clients" search={search} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
