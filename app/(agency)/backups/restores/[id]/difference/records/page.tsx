import { Undo2 } from "lucide";
import { PartChips } from "@/components/difference/part-chips";
import { RecordFilters } from "@/components/difference/record-filters";
import { RecordTable } from "@/components/difference/record-table";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { namePart } from "@/lib/restores/difference/part-names";
import { listRecords } from "@/lib/restores/difference/records";
import { getDifferenceState } from "@/lib/restores/difference/state";
import { listPartSchema, restoreIdSchema } from "@/lib/restores/difference-schema";
import { showHeader } from "../header";
import { requireCompared } from "../require-compared";
import { showRecord } from "./record";

export const generateMetadata = pageTitle("difference");

export default definePage({
  access: "restore:choose",
  params: restoreIdSchema,
  search: listPartSchema,
  render: async (actor, { id, by: _, key, ...search }) => {
    const t = await getTranslations("difference");
    const state = requireCompared(await getDifferenceState(actor, { id }));
    if (key && search.kind) return showRecord(actor, state, { kind: search.kind, key });
    const [{ rows, nextAfter }, names] = await Promise.all([
      listRecords(actor, { id, ...search }),
      namePart(actor, { id, ...search }),
    ]);
    const path = `/backups/restores/${id}/difference`;
    const { after: _after, ...part } = search;
    return (
      <ClientMessages namespaces={["common"]}>
        {await showHeader(state, t("records.title"))}
        <PartChips
          names={names}
          hrefWithout={(dimension) => hrefWith(`${path}/records`, { ...part, [dimension]: undefined })}
        />
        <RecordFilters path={`${path}/records`} part={search} />
        <Panel
          flush
          title={t("records.caption")}
          aside={
            part.change !== "added" &&
            rows.length > 0 && (
              <LinkButton href={hrefWith(`${path}/take`, part)} size="sm" icon={<Icon of={Undo2} />}>
                {t("takeAll")}
              </LinkButton>
            )
          }
        >
          {rows.length > 0 ? (
            <RecordTable
              rows={rows}
              hrefOf={({ kind, key }) => hrefWith(`${path}/records`, { kind, key })}
              takeHrefOf={({ kind, key }) => hrefWith(`${path}/take`, { kind, key })}
            />
          ) : (
            <EmptyState
              title={t("records.none")}
              action={<LinkButton href={`${path}/records`}>{t("records.showAll")}</LinkButton>}
            >
              {t("records.noneHint")}
            </EmptyState>
          )}
        </Panel>
        <ListPager path={`${path}/records`} search={search} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
