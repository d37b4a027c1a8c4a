import { PROJECT_MONTHS, rebuildProjectMonths } from "@/lib/db/project-months";
import type { AgencyCheck } from "@/lib/doctor/check";

export const projectMonths: AgencyCheck = {
  name: "project-months",
  promise: "Every agency's sums by project and month are the sums of its time entries",
  examine: async ({ owner }) => {
    const { rows } = await owner.query<{ project: string; months: string }>(`
      SELECT "name" AS project, string_agg(to_char("month", 'YYYY-MM'), ', ' ORDER BY "month") AS months
      FROM "ProjectMonth" AS kept FULL JOIN (${PROJECT_MONTHS}) AS counted USING ("projectId", "month")
      JOIN "Project" ON "Project"."id" = "projectId"
      WHERE (coalesce(kept."seconds", 0), coalesce(kept."billableSeconds", 0), coalesce(kept."entries", 0))
        <> (coalesce(counted."seconds", 0), coalesce(counted."billableSeconds", 0), coalesce(counted."entries", 0))
      GROUP BY "Project"."id" ORDER BY "name"`);
    const repair = () => rebuildProjectMonths(owner);
    return rows.map(({ project, months }) => ({
      sentence: `the sums of the project "${project}" are wrong in ${months}`,
      repair,
    }));
  },
};
