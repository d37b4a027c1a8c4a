import { type Client, DatabaseError } from "pg";
import type { HashedPassword } from "@/lib/auth/passwords";
import { addDays, type Day } from "@/lib/time/weeks";
import type { Dataset } from "./make-dataset";
import { CLIENTS, CONTACTS, MEMBERS, PLAN, PROJECTS, TASKS } from "./people-sql";
import { randomFunctions } from "./prepare-sql";
import { shareOfFullDays, zipfThresholds } from "./shares";
import { MONTHS, PROJECTS_A_MEMBER } from "./sizes";
import { ENTRIES, LISTS, PROJECT_MEMBERS, SLOTS } from "./work-sql";

/** One transaction. The sums by project and month are kept by the table's own trigger, a statement a month. */
export async function fill(
  owner: Client,
  slug: string,
  dataset: Dataset,
  password: HashedPassword,
  report: (line: string) => void,
): Promise<void> {
  const months = monthsUntil(dataset.until);
  await owner.query("BEGIN");
  try {
    await owner.query(randomFunctions(dataset.seed));
    await owner.query(ASK_FOR_NO_FACTOR);
    await makePlan(owner, slug, dataset, password, months);
    for (const sql of [MEMBERS, CLIENTS, CONTACTS, PROJECTS, TASKS]) await owner.query(sql);
    await owner.query(LISTS, [zipfThresholds(dataset.projects)]);
    await owner.query(PROJECT_MEMBERS);
    await owner.query(SLOTS);
    await owner.query("ANALYZE slots; ANALYZE lists;");
    await writeEntries(owner, dataset, months, report);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    if (error instanceof DatabaseError && error.constraint === "Member_pkey") {
      throw new Error(`The agency "${slug}" holds this dataset already. Another one needs another --seed.`);
    }
    throw error;
  }
  // Later queries are planned by what is known of the tables, and skip pages that are known to be visible.
  await owner.query("VACUUM (ANALYZE)");
}

/** Nobody of the dataset has a second factor; in a real agency no page counts down the days to it. */
const ASK_FOR_NO_FACTOR = `UPDATE "SecurityPolicy" SET "secondFactorRoles" = '{}'`;

async function makePlan(owner: Client, slug: string, dataset: Dataset, password: HashedPassword, months: Day[]) {
  const { seed, add, until, members, clients, projects, entries } = dataset;
  const [firstDay = until] = months;
  const fullDays = shareOfFullDays(entries, members * workingDays(firstDay, until));
  const { rows } = await owner.query<{ timeZone: string }>(`SELECT "timeZone" FROM "AgencySettings"`);
  // What is added to an agency must not be called like what is there.
  const tag = add ? `${seed}-` : "";
  const { timeZone } = rows[0] ?? { timeZone: "UTC" };
  const { passwordHash, passwordKeyId } = password;
  const hashed = [passwordHash, passwordKeyId];
  const plan = [slug, tag, firstDay, until, timeZone, ...hashed, members, clients, projects, fullDays, entries];
  await owner.query(PLAN, plan);
}

async function writeEntries(owner: Client, dataset: Dataset, months: Day[], report: (line: string) => void) {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT "id" FROM "Activity" WHERE "archivedAt" IS NULL ORDER BY "name"`,
  );
  const activities = rows.map(({ id }) => id);
  const thresholds = zipfThresholds(PROJECTS_A_MEMBER);
  let written = 0;
  for (const [index, month] of months.entries()) {
    const next = months[index + 1] ?? addDays(dataset.until, 1);
    const { rowCount } = await owner.query(ENTRIES, [thresholds, activities, month, next]);
    written += rowCount ?? 0;
    report(`${month.slice(0, 7)}: ${written} of ${dataset.entries} entries`);
  }
  if (written !== dataset.entries) throw new Error(`Only ${written} entries came out; another --seed gives more.`);
}

/** The first day of each month. */
function monthsUntil(day: Day): Day[] {
  const last = 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = last - MONTHS + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  });
}

function workingDays(from: Day, until: Day): number {
  let count = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) count += [0, 6].includes(new Date(day).getUTCDay()) ? 0 : 1;
  return count;
}
