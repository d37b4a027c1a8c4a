import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { readBurn } from "@/lib/budgets/burn-queries";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aProject } from "@/lib/testing/factories";

const agency = anAgency();
const HOUR = 3_600;

it("tells nobody of a project that they cannot see, nor of one that is not there", async () => {
  const project = await aProject(agency.db);
  await anEntry(agency.db, { memberId: agency.ownerId, projectId: project.id });
  expect(await readBurn(await agency.actor("guest"), project.id)).toMatchObject({ weeks: [], firstDay: null });
  expect(await readBurn(await agency.actor("owner"), uuidv7())).toMatchObject({ weeks: [], recentSeconds: 0 });
});

it("adds hours up by week, and knows the day that used up the budget and what came lately", async () => {
  const project = await aProject(agency.db, { budgetSeconds: 5 * HOUR });
  const on = (day: string, hours: number) =>
    anEntry(agency.db, {
      memberId: agency.ownerId,
      projectId: project.id,
      day: new Date(day),
      durationSeconds: hours * HOUR,
    });
  // The day before the last four weeks, their first and their last, and tomorrow.
  for (const day of ["2026-09-30", "2026-10-25", "2026-10-26", "2026-11-20", "2026-11-22", "2026-11-23"])
    await on(day, 1);
  const gone = await on("2026-09-01", 7);
  await agency.db.timeEntry.delete({ where: { id: gone.id } });
  const manager = await agency.actor("manager");
  expect(await withClock("2026-11-22T12:00:00Z", () => readBurn(manager, project.id))).toEqual({
    weeks: [
      { week: "2026-09-28", seconds: HOUR },
      { week: "2026-10-19", seconds: HOUR },
      { week: "2026-10-26", seconds: HOUR },
      { week: "2026-11-16", seconds: 2 * HOUR },
      { week: "2026-11-23", seconds: HOUR },
    ],
    firstDay: "2026-09-30",
    recentSeconds: 3 * HOUR,
    usedUpOn: "2026-11-22",
    today: "2026-11-22",
  });
});
