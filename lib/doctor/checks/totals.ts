import { countedSql, MEMBER_DAYS, PROJECT_DAYS, PROJECT_MONTHS, rebuildTotals, type Totals } from "@/lib/db/totals";
import type { AgencyCheck } from "@/lib/doctor/check";

export const projectMonths = totalsCheck("project-months", PROJECT_MONTHS);
export const projectDays = totalsCheck("project-days", PROJECT_DAYS);
export const memberDays = totalsCheck("member-days", MEMBER_DAYS);

/** Of a row's many like it, as many are named. */
const NAMED = 3;

function totalsCheck(name: string, totals: Totals): AgencyCheck {
  const of = totals.of.toLowerCase();
  return {
    name,
    promise: `Every agency's sums by ${of} and ${totals.by} are the sums of its time entries`,
    examine: async ({ owner }) => {
      const { rows } = await owner.query<{ name: string; wrong: string[] }>(wrongSql(totals));
      const repair = () => rebuildTotals(owner, totals);
      return rows.map(({ name, wrong }) => ({
        sentence: `the sums of the ${of} "${name}" are wrong in ${listed(wrong)}`,
        repair,
      }));
    },
  };
}

const wrongSql = (totals: Totals) => `
  SELECT "name", array_agg(to_char("${totals.by}", '${totals.by === "month" ? "YYYY-MM" : "YYYY-MM-DD"}')
    ORDER BY "${totals.by}") AS "wrong"
  FROM "${totals.table}" AS kept FULL JOIN (${countedSql(totals)}) AS counted USING ("${totals.ofId}", "${totals.by}")
  JOIN "${totals.of}" AS whose ON whose."id" = "${totals.ofId}"
  WHERE (coalesce(kept."seconds", 0), coalesce(kept."billableSeconds", 0), coalesce(kept."entries", 0))
    <> (coalesce(counted."seconds", 0), coalesce(counted."billableSeconds", 0), coalesce(counted."entries", 0))
  GROUP BY whose."id" ORDER BY "name"`;

function listed(wrong: string[]): string {
  const more = wrong.length - NAMED;
  return wrong.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
