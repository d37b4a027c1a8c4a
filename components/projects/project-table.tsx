"use client";

import { useLocale } from "next-intl";
import { ticksOf } from "@/components/lists/ticks";
import { BudgetBar } from "@/components/projects/budget-bar";
import { ProjectTitle } from "@/components/projects/project-title";
import { Badge } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ProjectRow } from "@/lib/projects/list-projects";
import { formatHoursDecimal } from "@/lib/time/duration";

interface ProjectTableProps {
  rows: readonly ProjectRow[];
  /** Left out where all are of one client. */
  showsClient?: boolean;
  /** How to sort by a column, where one can. */
  sort?: Record<"name" | "client" | "used", Column<ProjectRow>["sort"]>;
  /** Needs a SelectableList around it. */
  isSelectable?: boolean;
}

/** Drawn by the browser's part of React: of fifty rows it needs the figures, not each of a thousand elements. */
export function ProjectTable({ rows, showsClient = false, sort, isSelectable = false }: ProjectTableProps) {
  const t = useTranslations();
  const locale = useLocale();
  const client: Column<ProjectRow> = {
    id: "client",
    header: t("projects.client"),
    sort: sort?.client,
    cell: ({ clientName }) => clientName ?? <span className="text-ink-faint">{t("projects.internal")}</span>,
  };
  return (
    <Table
      caption={t("projects.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/projects/${id}`}
      select={isSelectable ? ticksOf(rows, ({ name }) => name) : undefined}
      columns={[
        {
          id: "name",
          header: t("projects.name"),
          sort: sort?.name,
          cell: (project) =>
            project.archived ? (
              <span className="inline-flex items-center gap-2">
                <ProjectTitle project={project} />
                <Badge>{t("common.archived")}</Badge>
              </span>
            ) : (
              <ProjectTitle project={project} />
            ),
        },
        ...(showsClient ? [client] : []),
        {
          id: "budget",
          header: t("projects.budget"),
          sort: sort?.used,
          cell: (row) => <BudgetBar {...row} />,
        },
        {
          id: "hours",
          header: t("projects.hours"),
          numeric: true,
          cell: ({ usedSeconds }) => t("common.hours", { hours: formatHoursDecimal(usedSeconds, locale) }),
        },
      ]}
    />
  );
}
