import { ClientMessages } from "@/components/i18n/client-messages";
import { ListPager } from "@/components/lists/list-pager";
import { SelectableList } from "@/components/lists/selectable-list";
import { UndoNotice } from "@/components/lists/undo-notice";
import { EntryFilters } from "@/components/reports/entry-filters";
import { EntryTable } from "@/components/reports/entry-table";
import { ExportLinks } from "@/components/reports/export-links";
import { NoTime } from "@/components/reports/no-time";
import { PrepareExport } from "@/components/reports/prepare-export";
import { SliceSummary } from "@/components/reports/slice-summary";
import { EntryActions } from "@/components/time-entries/entry-actions";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { can } from "@/lib/access/actor";
import { definePage } from "@/lib/actions/define-page";
import { listActivityOptions } from "@/lib/activities/queries";
import { findUndoable } from "@/lib/bulk/undo";
import { getFormatter, getTranslations } from "@/lib/i18n/get-words";
import { searchOf } from "@/lib/lists/href";
import { listReportEntries } from "@/lib/reports/entries";
import { FORMATS } from "@/lib/reports/export-schema";
import { entryFields, reportHref } from "@/lib/reports/href";
import { findChosenNames } from "@/lib/reports/options";
import { MOST_DIRECT_ROWS } from "@/lib/reports/rules";
import { entrySearchSchema, filtersOf } from "@/lib/reports/schema";
import { formatDuration } from "@/lib/time/duration";
import { assignEntriesAction, deleteEntriesAction, undoEntriesAction } from "../../projects/[id]/entries/actions";
import { requestExportAction } from "../exports/actions";

export async function generateMetadata() {
  const t = await getTranslations("reports");
  return { title: t("entriesTitle") };
}

const DAY = { timeZone: "UTC", weekday: "short", day: "2-digit", month: "2-digit", year: "numeric" } as const;

const actions = { assign: assignEntriesAction, remove: deleteEntriesAction, undo: undoEntriesAction };

export default definePage({
  access: "report:read",
  search: entrySearchSchema,
  render: async (actor, search) => {
    const t = await getTranslations("reports");
    const format = await getFormatter();
    const filters = filtersOf(search);
    const mayWrite = can(actor, "time-entry:write:own") && !actor.preview;
    const [{ rows, nextAfter, span, sum }, names, activities, undoable] = await Promise.all([
      listReportEntries(actor, search),
      findChosenNames(actor, filters),
      mayWrite ? listActivityOptions(actor) : [],
      mayWrite ? findUndoable(actor, ["time-entry.changed", "time-entry.deleted"]) : null,
    ]);
    const { sort: _, after: __, ...slice } = search;
    const fields = entryFields({ ...search, sort: "newest", after: undefined });
    return (
      <ClientMessages namespaces={["common", "entries", "lists", "recordables", "reports"]}>
        <PageHeader
          title={t("entriesTitle")}
          breadcrumbs={{ label: t("path"), items: [{ label: t("title"), href: reportHref(slice) }] }}
          actions={
            sum.entries > 0 &&
            !actor.preview && (
              <>
                <LinkButton variant="ghost" href="/reports/exports" className="print:hidden">
                  {t("exports.title")}
                </LinkButton>
                <ExportLinks
                  path="/api/v1/reports/entries/export"
                  fields={fields}
                  formats={FORMATS.filter((format) => sum.entries <= MOST_DIRECT_ROWS[format])}
                />
                {FORMATS.filter((format) => sum.entries > MOST_DIRECT_ROWS[format]).map((format) => (
                  <PrepareExport key={format} format={format} fields={fields} action={requestExportAction} />
                ))}
              </>
            )
          }
          meta={<SliceSummary span={span} filters={filters} names={names} />}
        />
        <EntryFilters search={search} />
        <SelectableList
          key={searchOf(entryFields(search))}
          ids={rows.map(({ id }) => id)}
          actions={<EntryActions actions={actions} activities={activities} />}
        >
          {undoable && <UndoNotice change={undoable} undo={undoEntriesAction} />}
          {rows.length > 0 ? (
            <Panel
              flush
              title={t("entryCount", { count: sum.entries })}
              aside={
                <strong className="tabular-nums">
                  <span className="sr-only">{t("total", { count: 1 })} </span>
                  {formatDuration(sum.seconds)}
                </strong>
              }
            >
              <EntryTable
                rows={rows.map((row) => ({ ...row, dayText: format.dateTime(new Date(row.day), DAY) }))}
                showsMember={can(actor, "time-entry:read:all")}
                isSelectable={mayWrite}
              />
            </Panel>
          ) : (
            <NoTime />
          )}
        </SelectableList>
        <ListPager path="/reports/entries" search={entryFields(search)} nextAfter={nextAfter} />
      </ClientMessages>
    );
  },
});
