import { entriesHref, reportHref } from "@/lib/reports/href";
import { spanOf } from "@/lib/reports/periods";
import type { Subject } from "./subject";

/** What people look at all day, by name: the addresses for one subject. */
export function pagesOf({ projectId, day, month }: Subject) {
  const yearBefore = { period: "custom", ...spanOf({ period: "last-year" }, month.from, 1) } as const;
  return {
    "project list": "/projects",
    "a project": `/projects/${projectId}`,
    "a project's month": entriesHref({ period: "custom", ...month }, { project: projectId }),
    // This week may have begun an hour ago.
    timesheet: `/timesheet?week=${day}`,
    "report of a year": reportHref({ ...yearBefore, group: "project", by: "month" }),
  };
}
