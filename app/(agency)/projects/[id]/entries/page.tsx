import { getLocale } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { SelectableList } from "@/components/lists/selectable-list";
import { UndoNotice } from "@/components/lists/undo-notice";
import { EntryActions } from "@/components/time-entries/entry-actions";
import { EntryFilters } from "@/components/time-entries/entry-filters";
import { EntryTable } from "@/components/time-entries/entry-table";
import { NoEntriesFound } from "@/components/time-entries/no-entries-found";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { recordTitle } from "@/lib/actions/record-title";
import { findUndoable } from "@/lib/bulk/undo";
import { getFormatter, getTranslations } from "@/lib/i18n/get-words";
import { searchOf } from "@/lib/lists/href";
import { getProjectName } from "@/lib/projects/queries";
import { projectIdSchema } from "@/lib/projects/schema";
import { formatHoursDecimal } from "@/lib/time/duration";
import { entryListOf } from "@/lib/time-entries/address";
import { findEntryFilters, listProjectEntries, sumProjectEntries } from "@/lib/time-entries/list-entries";
import { entrySearchSchema } from "@/lib/time-entries/search-schema";
import { assignEntriesAction, deleteEntriesAction, undoEntriesAction } from "./actions";

const readName = cache(getProjectName);

export const generateMetadata = recordTitle(projectIdSchema, readName);

const actions = { assign: assignEntriesAction, remove: deleteEntriesAction, undo: undoEntriesAction };

export default definePage({
  access: "project:read",
  params: projectIdSchema,
  search: entrySearchSchema,
  render: async (actor, { id, ...search }) => {
    const t = await getTranslations();
    const format = await getFormatter();
    const locale = await getLocale();
    const mayWrite = can(actor, "time-entry:write:own") && !actor.preview;
    const [project, { rows, nextAfter }, totals, options, undoable] = await Promise.all([
      readName(actor, id),
      listProjectEntries(actor, id, search),
      sumProjectEntries(actor, id, search),
      findEntryFilters(actor, id),
      mayWrite ? findUndoable(actor, ["time-entry.changed", "time-entry.deleted"]) : null,
    ]);
    const hours = (seconds: number) => formatHoursDecimal(seconds, locale);
    const list = entryListOf(id);
    const fields = list.fields(search);
    const matching = searchOf(fields);
    return (
      <ClientMessages namespaces={["common", "entries", "lists", "recordables"]}>
        <PageHeader
          breadcrumbs={{
            label: t("common.back"),
            items: [
              { label: t("projects.title"), href: "/projects" },
              { label: project.name, href: `/projects/${id}` },
            ],
          }}
          title={t("entries.list.listTitle")}
          meta={
            <span className="tabular-nums">
              {t("entries.list.found", { count: totals.entries })} ·{" "}
              {t("entries.list.foundHours", {
                hours: hours(totals.seconds),
                billable: hours(totals.billableSeconds),
              })}
            </span>
          }
        />
        <EntryFilters path={list.path} search={search} options={options} />
        <SelectableList
          key={matching}
          ids={rows.map((row) => row.id)}
          all={{ total: totals.entries, matching }}
          actions={<EntryActions listedOn={id} actions={actions} activities={options.activities} />}
        >
          {undoable && <UndoNotice change={undoable} undo={undoEntriesAction} />}
          <Panel flush>
            {rows.length > 0 ? (
              <EntryTable
                rows={rows.map((row) => ({
                  ...row,
                  dayText: format.dateTime(new Date(row.day), { dateStyle: "medium", timeZone: "UTC" }),
                }))}
                projectId={id}
                search={search}
                showsMember={can(actor, "time-entry:read:all")}
                isSelectable={mayWrite}
              />
            ) : (
              <NoEntriesFound path={list.path} />
            )}
          </Panel>
        </SelectableList>
        <ListPager path={list.path} search={fields} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
