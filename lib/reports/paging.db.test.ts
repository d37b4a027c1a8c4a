import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { listReportEntries } from "@/lib/reports/entries";
import { getReport } from "@/lib/reports/queries";
import { entrySearchSchema, reportSearchSchema } from "@/lib/reports/schema";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aProject } from "@/lib/testing/factories";

const agency = anAgency();
const YEAR = { period: "custom", from: "2026-01-01", to: "2026-12-31" };

describe("the rows of a report", () => {
  const DAY = new Date("2026-03-02");
  let owner: Actor;
  let made: { id: string; name: string; seconds: number }[];

  beforeAll(async () => {
    owner = await agency.actor("owner");
    // A name can be used once for no client, whatever its case.
    made = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const name = `${index % 2 ? "Rows" : "rows"} ${String((index * 7) % 120).padStart(3, "0")}`;
        return { id: (await aProject(agency.db, { name })).id, name, seconds: 60 + 60 * (index % 7) };
      }),
    );
    const owned = { memberId: memberIdOf(owner), day: DAY, timeZone: "Europe/Berlin", billable: true };
    const rows = made.map(({ id, seconds }) => ({ ...owned, id: uuidv7(), projectId: id, durationSeconds: seconds }));
    await agency.db.timeEntry.createMany({ data: rows });
  });

  it.each([
    ["hours", "month"],
    ["hours", "week"],
    ["name", "month"],
    ["name", "week"],
  ])(
    "follow one another from page to page, by %s and in columns by %s, each with its own figures",
    async (sort, by) => {
      const totals: number[] = [];
      const pages = await pagesOf(async (after) => {
        const report = await getReport(owner, reportSearchSchema.parse({ ...YEAR, group: "project", by, sort, after }));
        for (const { key, seconds, cells } of report.rows) {
          expect({ key, seconds }).toEqual({ key, seconds: made.find(({ id }) => id === key)?.seconds });
          expect(Object.values(cells)).toEqual([seconds]);
        }
        totals.push(report.total.seconds);
        return { ids: report.rows.map(({ key }) => key), nextAfter: report.nextAfter };
      });
      const inOrder = made.toSorted((one, other) => {
        const difference =
          sort === "hours" ? other.seconds - one.seconds : compared(one.name.toLowerCase(), other.name.toLowerCase());
        return difference || compared(one.id, other.id);
      });
      expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
      expect(pages.flat()).toEqual(inOrder.map(({ id }) => id));
      const all = made.reduce((sum, { seconds }) => sum + seconds, 0);
      expect(totals).toEqual([all, all, all]);
    },
  );
});

describe("the entries behind a figure", () => {
  type Made = { id: string; day: Date; durationSeconds: number };
  let owner: Actor;
  let member: Actor;
  let projectId: string;
  let made: Made[];
  let ofNoPage: string[];

  beforeAll(async () => {
    [owner, member] = [await agency.actor("owner"), await agency.actor("member")];
    await agency.db.timeEntry.deleteMany();
    projectId = (await aProject(agency.db)).id;
    const owned = { memberId: memberIdOf(owner), projectId, timeZone: "Europe/Berlin", billable: true };
    made = Array.from({ length: 120 }, (_, index) => ({
      id: uuidv7(),
      day: new Date(Date.UTC(2026, 4, 1 + (index % 9))),
      durationSeconds: 60 * (index % 7),
    }));
    await agency.db.timeEntry.createMany({ data: made.map((entry) => ({ ...owned, ...entry })) });
    const startedAt = new Date("2026-05-05T09:00:00Z");
    const running = await anEntry(agency.db, { ...owned, day: startedAt, startedAt, durationSeconds: null });
    const earlier = await anEntry(agency.db, { ...owned, day: new Date("2025-05-05") });
    ofNoPage = [running.id, earlier.id, uuidv7()];
  });

  const pageAfter = (actor: Actor, sort: string, after?: string) =>
    listReportEntries(actor, entrySearchSchema.parse({ ...YEAR, project: projectId, sort, after }));

  it("begin anew after one that still runs, is of another period, does not exist, or does not for the actor", async () => {
    const theirs = await anEntry(agency.db, { memberId: memberIdOf(member), projectId, day: new Date("2026-05-04") });
    for (const sort of ["newest", "oldest", "longest"]) {
      const first = await pageAfter(owner, sort);
      for (const after of ofNoPage) expect((await pageAfter(owner, sort, after)).rows).toEqual(first.rows);
      const own = await pageAfter(member, sort, made[0]?.id);
      expect(own.rows.map(({ id }) => id)).toEqual([theirs.id]);
    }
    await agency.db.timeEntry.delete({ where: { id: theirs.id } });
  });

  it.each([
    ["newest", ({ day }: Made) => day.getTime(), -1],
    ["oldest", ({ day }: Made) => day.getTime(), 1],
    ["longest", ({ durationSeconds }: Made) => durationSeconds, -1],
  ] as const)(
    "follow one another from page to page, %s first, also those that are equal",
    async (sort, keyOf, sign) => {
      const pages = await pagesOf(async (after) => {
        const { rows, nextAfter } = await pageAfter(owner, sort, after);
        return { ids: rows.map(({ id }) => id), nextAfter };
      });
      const inOrder = made.toSorted((one, other) => sign * (keyOf(one) - keyOf(other) || compared(one.id, other.id)));
      expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
      expect(pages.flat()).toEqual(inOrder.map(({ id }) => id));
    },
  );
});

/** The ids of all pages, one page after another. */
async function pagesOf(
  page: (after: string | undefined) => Promise<{ ids: string[]; nextAfter: string | null }>,
): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const { ids, nextAfter } = await page(after);
    pages.push(ids);
    after = nextAfter ?? undefined;
  } while (after);
  return pages;
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
