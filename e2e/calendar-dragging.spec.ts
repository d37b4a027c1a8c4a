import { boxOf, columnOf, drag, endOf, entriesIn, record, recordUntimed, week } from "./support/calendar";
import { expect, expectAccessible, test } from "./support/test";

const NELE = "nele.carstens@nordlicht.example";

test("drawing records, dragging with Alt copies, and the overlap is pointed out", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(week("2027-03-01"));
  await expect(page.getByText("Hier ist noch nichts eingetragen")).toBeVisible();
  await record(page, 1, 9, 10.5);
  await expect(entriesIn(page, 1)).toHaveText([/09:00–10:30 · 1:30/]);

  const block = await boxOf(entriesIn(page, 1).first());
  await page.mouse.move(block.x + 30, block.y + 20);
  await page.mouse.down();
  await page.keyboard.down("Alt");
  await page.mouse.move(block.x + 30, block.y + 50);
  await page.mouse.move(block.x + 30, block.y + 80);
  await page.mouse.up();
  await page.keyboard.up("Alt");
  await expect(entriesIn(page, 1)).toHaveText([/09:00–10:30/, /10:00–11:30/]);
  await expect(page.getByRole("list", { name: "Überschneidungen" })).toContainText("Di 10:00–10:30");
  await expectAccessible(page);

  await page.reload();
  await expect(entriesIn(page, 1)).toHaveText([/09:00–10:30/, /10:00–11:30/]);
});

test("what has no time of day is dragged to one, and back", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(week("2027-03-29"));
  await recordUntimed(page, "Montag, 29. März", "1:30");
  const strip = page.locator("[data-strip]");
  await expect(strip.locator("[data-entry]")).toHaveText([/1:30/]);

  const grid = await boxOf(columnOf(page, 1));
  const inStrip = await boxOf(strip.locator("[data-entry]"));
  await drag(page, { x: inStrip.x + 30, y: inStrip.y + 10 }, { x: grid.x + 30, y: grid.y + 10 * 60 });
  await expect(entriesIn(page, 1)).toHaveText([/10:00–11:30 · 1:30/]);
  await expect(strip.locator("[data-entry]")).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(strip.locator("[data-entry]")).toHaveText([/1:30/]);
  await expect(entriesIn(page, 1)).toHaveCount(0);

  const again = await boxOf(strip.locator("[data-entry]"));
  await drag(page, { x: again.x + 30, y: again.y + 10 }, { x: grid.x + 30, y: grid.y + 11 * 60 });
  await expect(entriesIn(page, 1)).toHaveText([/11:00–12:30 · 1:30/]);
  const block = await boxOf(entriesIn(page, 1).first());
  const saved = page.waitForResponse(
    (response) => response.request().postData()?.includes('"startTime":null') ?? false,
  );
  await drag(page, { x: block.x + 30, y: block.y + 20 }, { x: block.x + 30, y: again.y + 10 });
  await saved;
  await page.reload();
  await expect(strip.locator("[data-entry]")).toHaveText([/1:30/]);
  await expect(page.getByRole("group", { name: "Dienstag, 30. März: 1:30" })).toBeAttached();
});

test("Escape aborts a drag, and an edge is dragged to another time", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(week("2027-03-15"));
  await record(page, 0, 9, 10);
  const block = await boxOf(entriesIn(page, 0).first());
  await page.mouse.move(block.x + 30, block.y + 20);
  await page.mouse.down();
  await page.mouse.move(block.x + 30, block.y + 140);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByText("Abgebrochen.")).toBeAttached();
  await expect(entriesIn(page, 0)).toHaveText([/09:00–10:00/]);

  const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
  const end = block.y + block.height - 3;
  await page.mouse.move(block.x + 30, end);
  await page.mouse.down();
  await page.mouse.move(block.x + 30, end + 20);
  await page.mouse.move(block.x + 30, end + 30);
  await page.mouse.up();
  await expect(entriesIn(page, 0)).toHaveText([/09:00–10:30/]);
  await saved;
  await page.reload();
  await expect(entriesIn(page, 0)).toHaveText([/09:00–10:30/]);
});

test("held at the lower edge, what is drawn goes on to later hours", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(week("2027-06-07"));
  const column = await boxOf(columnOf(page, 0));
  const frame = await boxOf(page.locator("section:has([data-strip])").last());
  const edge = frame.y + frame.height - 6;
  const hourAt = (y: number) => (y - column.y) / 60;
  await page.mouse.move(column.x + 30, edge - 100);
  await page.mouse.down();
  await page.mouse.move(column.x + 30, edge - 50);
  await page.mouse.move(column.x + 30, edge);
  const drawn = columnOf(page, 0).getByText(/^\d\d:\d\d–\d\d:\d\d · /);
  // The pointer rests.
  await expect.poll(async () => endOf(await drawn.textContent())).toBeGreaterThan(hourAt(edge) + 1);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByText("Abgebrochen.")).toBeAttached();
});
