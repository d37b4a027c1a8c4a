import { CircleCheck, List } from "lucide";
import { ChangeTotals } from "@/components/difference/change-totals";
import { GroupTable } from "@/components/difference/group-table";
import { KindTable } from "@/components/difference/kind-table";
import { MonthChart } from "@/components/difference/month-chart";
import { PartChips } from "@/components/difference/part-chips";
import { TakingTable } from "@/components/difference/taking-table";
import { ListPager } from "@/components/lists/list-pager";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getTranslations } from "@/lib/i18n/get-words";
import { hrefWith } from "@/lib/lists/href";
import { namePart } from "@/lib/restores/difference/part-names";
import type { DifferenceState } from "@/lib/restores/difference/state";
import { listGroups, sumDifference } from "@/lib/restores/difference/sums";
import { listTakings } from "@/lib/restores/difference/takings";
import { DIMENSIONS, type Dimension, type ListPart } from "@/lib/restores/difference-schema";

/** The difference in figures and pictures, and the ways into it. */
export async function showSummary(
  actor: Actor,
  { id, kind: sideKind }: DifferenceState,
  { by: asked, after, ...rest }: ListPart,
) {
  const t = await getTranslations("difference");
  const { client, project, member, month } = rest;
  const part = { client, project, member, month };
  const path = `/backups/restores/${id}/difference`;
  const open = DIMENSIONS.filter((dimension) => part[dimension] === undefined);
  const by = asked && open.includes(asked) ? asked : (open[0] ?? "month");
  const [sums, groups, names, takings] = await Promise.all([
    sumDifference(actor, { id, ...part }),
    listGroups(actor, { id, by, after, ...part }),
    namePart(actor, { id, ...part }),
    listTakings(actor, { id }),
  ]);
  const records = (fields: Record<string, string>) => hrefWith(`${path}/records`, { ...part, ...fields });
  const isEmpty = sums.kinds.length === 0;
  return (
    <>
      {names.length > 0 && (
        <PartChips names={names} hrefWithout={(dimension) => hrefWith(path, { ...part, by, [dimension]: undefined })} />
      )}
      {isEmpty ? (
        <Panel>
          <EmptyState icon={<Icon of={CircleCheck} />} title={t("emptyTitle")}>
            {t("emptyHint")}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <ChangeTotals
            total={sums.total}
            isPreview={sideKind === "preview"}
            hrefOf={(change) => records({ change })}
          />
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Panel flush title={t("byKind")}>
              <KindTable kinds={sums.kinds} hrefOf={(kind) => records({ kind })} />
            </Panel>
            {sums.months.length > 0 && (
              <Panel title={t("monthsTitle")}>
                <MonthChart months={sums.months} />
              </Panel>
            )}
          </div>
          <div className="min-w-0">
            <FilterTabs
              label={t("groups")}
              tabs={open.map((dimension) => ({
                label: t(`by.${dimension}`),
                href: hrefWith(path, { ...part, by: dimension }),
                current: dimension === by,
              }))}
            />
            <Panel
              flush
              title={t("groupsTitle")}
              aside={
                <LinkButton href={records({})} size="sm" variant="ghost" icon={<Icon of={List} />}>
                  {t("showRecords")}
                </LinkButton>
              }
            >
              {groups.rows.length > 0 ? (
                <GroupTable
                  by={by}
                  rows={groups.rows}
                  hrefOf={(group) =>
                    open.length > 1 ? hrefWith(path, { ...part, [by]: group }) : records({ [by]: group })
                  }
                  takeHrefOf={(group) => takeHref(path, part, by, group)}
                />
              ) : (
                <EmptyState title={t("noGroups")} />
              )}
            </Panel>
            <ListPager path={path} search={{ ...part, by, after }} nextAfter={groups.nextAfter} />
          </div>
        </>
      )}
      {takings.length > 0 && (
        <Panel flush title={t("takings.title")}>
          <TakingTable rows={takings} path={path} />
        </Panel>
      )}
    </>
  );
}

/** A client, a project, or somebody's month. All of a member's years, or everybody's month, is no single thing. */
function takeHref(path: string, part: Partial<Record<Dimension, string>>, by: Dimension, group: string): string | null {
  const meant = { ...part, [by]: group };
  const isWhole = by === "client" || by === "project" || (meant.member !== undefined && meant.month !== undefined);
  return isWhole ? hrefWith(`${path}/take`, meant) : null;
}
