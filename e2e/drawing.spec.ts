import { v7 as uuidv7 } from "uuid";
import { countDrawn } from "./support/drawn";
import { enter } from "./support/enter";
import { untilListening } from "./support/listening";
import { aRecordingMember, cells, MONDAY, type, WEEK } from "./support/recording-member";
import { expect, test } from "./support/test";

const ROWS = 8;
/** The sheet, its table, one row and one cell with what is in them. */
const MOST_COMPONENTS = 20;

test("a duration that is saved draws its own cell again, and no other", async ({ page }) => {
  const member = await aRecordingMember();
  await addRows(member);
  const takeDrawn = await countDrawn(page);
  await enter(page, member);
  await page.goto(WEEK);
  await untilListening(cells(page).first());
  await expect(page.getByRole("row")).toHaveCount(ROWS + 3);
  // The week's first one is news to the page's header, too.
  await type(page, 0, "1");
  await expect(page.getByText("Gespeichert: 1:00")).toBeAttached();

  const cell = cells(page).nth(1);
  await cell.fill("1,5");
  await expect(page.getByText("= 1:30")).toBeVisible();
  await takeDrawn();
  await cell.press("Enter");
  await expect(page.getByText("Gespeichert: 1:30")).toBeAttached();
  const drawn = await takeDrawn();
  expect(drawn.length).toBeGreaterThan(0);
  expect(Math.max(...drawn), drawn.join(", ")).toBeLessThanOrEqual(MOST_COMPONENTS);
});

async function addRows({ db, id: memberId, projectId }: Awaited<ReturnType<typeof aRecordingMember>>): Promise<void> {
  const projects = await db.project.findMany({
    where: { archivedAt: null, client: { archivedAt: null }, id: { not: projectId } },
    take: ROWS - 1,
  });
  for (const project of projects) {
    const row = { memberId, projectId: project.id, taskId: null, activityId: null };
    await db.projectMember.create({ data: { projectId: project.id, memberId } });
    await db.timesheetRow.create({ data: { id: uuidv7(), week: new Date(MONDAY), ...row } });
  }
}
