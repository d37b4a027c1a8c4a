import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/test";

const NELE = "nele.carstens@nordlicht.example";
const OWNER = "jana.peters@nordlicht.example";

// Weeks far enough ahead that the demo has nothing in them; one a test.
const week = (monday: string) => `/calendar?view=week&day=${monday}`;

test("a colleague's calendar is looked at only, and only by who may", async ({ page, signIn }) => {
  await signIn(page, OWNER);
  await page.goto("/members");
  await page.getByRole("link", { name: "Nele Carstens" }).click();
  await page.getByRole("main").getByRole("link", { name: "Kalender" }).click();
  await expect(page.getByRole("heading", { name: "Kalender von Nele Carstens" })).toBeVisible();
  await expect(page.getByText("Nur ansehen")).toBeVisible();
  await expect(page.getByRole("button", { name: /Eintragen|eintragen/ })).toHaveCount(0);
});

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

test("the keyboard moves, resizes, copies, deletes and brings back", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(week("2027-03-08"));
  await record(page, 0, 9, 10);
  const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
  await entriesIn(page, 0).first().focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(page.getByText("Dienstag, 9. März, 09:00 bis 10:00.")).toBeAttached();
  await saved;
  await expect(entriesIn(page, 1).first()).toBeFocused();
  const resized = page.waitForResponse((response) => response.request().method() === "PATCH");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(entriesIn(page, 1)).toHaveText([/09:00–10:15 · 1:15/]);
  await resized;

  await page.keyboard.press("Control+c");
  await page.keyboard.press("ArrowRight");
  const copied = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
  await page.keyboard.press("Control+v");
  await expect(entriesIn(page, 2)).toHaveText([/09:00–10:15 · 1:15/]);
  await copied;
  await page.reload();
  await expect(entriesIn(page, 1)).toHaveText([/09:00–10:15/]);

  await entriesIn(page, 2).first().focus();
  await expect(async () => {
    await page.keyboard.press("Delete");
    await expect(entriesIn(page, 2)).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(entriesIn(page, 2)).toHaveText([/09:00–10:15/]);
});

test("what the keyboard moves and resizes in one go is taken back in one", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(week("2027-03-22"));
  await record(page, 0, 9, 10);
  await entriesIn(page, 0).first().focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(entriesIn(page, 1)).toHaveText([/09:15–10:30 · 1:15/]);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(entriesIn(page, 0)).toHaveText([/09:00–10:00 · 1:00/]);

  // Over the page's edge it is gone from sight, and comes back all the same.
  await entriesIn(page, 0).first().focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(entriesIn(page, 0)).toHaveCount(0);
  const takenBack = page.waitForResponse((response) => response.request().method() === "PATCH" && response.ok());
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await takenBack;
  await page.reload();
  await expect(entriesIn(page, 0)).toHaveText([/09:00–10:00 · 1:00/]);
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

test("a reload opens the new entry again that was being typed", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(week("2027-04-05"));
  const dialog = page.getByRole("dialog", { name: "Zeit eintragen" });
  await expect(async () => {
    await page.getByRole("button", { name: "Ohne Uhrzeit eintragen, Dienstag, 6. April" }).click();
    await expect(dialog.getByRole("textbox", { name: "Notiz" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await dialog.getByRole("textbox", { name: "Notiz" }).fill("Halb geschrieben");
  await page.reload();
  await expect(dialog.getByRole("textbox", { name: "Notiz" })).toHaveValue("Halb geschrieben");
  await dialog.getByRole("button", { name: "Abbrechen" }).click();
  await page.reload();
  await expect(page.getByText("Hier ist noch nichts eingetragen")).toBeVisible();
  await expect(dialog).toBeHidden();
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

test("a day of 25 hours shows the hour that comes twice, and records in the second", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto("/calendar?view=day&day=2027-10-31");
  await expect(page.getByText("↻ 02:00")).toBeVisible();
  await page.getByRole("region", { name: "Kalenderraster" }).evaluate((grid) => grid.scrollTo(0, 0));
  // The fourth hour of the day is the second 02:00.
  await record(page, 0, 3, 4);
  await expect(entriesIn(page, 0)).toHaveText([/02:00–03:00 · 1:00/]);
  await page.reload();
  await expect(entriesIn(page, 0)).toHaveText([/02:00–03:00 · 1:00/]);
  const column = await boxOf(columnOf(page, 0));
  const block = await boxOf(entriesIn(page, 0).first());
  expect(Math.round(block.y - column.y)).toBe(180);
});

test("the view is remembered", async ({ page, signIn }) => {
  await signIn(page, NELE);
  const remembered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.goto("/calendar?view=work-week");
  await remembered;
  await page.goto("/calendar");
  await expect(page.getByRole("link", { name: "Arbeitswoche" })).toHaveAttribute("aria-current", "true");
});

const columnOf = (page: Page, column: number) => page.locator(`[data-column="${column}"]`);
const entriesIn = (page: Page, column: number) => columnOf(page, column).locator("[data-entry]");

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not on the page");
  return box;
}

/** Draws from one hour of the day to another, and records it on what is offered first. */
async function record(page: Page, column: number, fromHour: number, toHour: number): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Zeit eintragen" });
  // The page can be read before its script listens.
  await expect(async () => {
    const { x, y, width } = await boxOf(columnOf(page, column));
    const middle = x + width / 2;
    await page.mouse.move(middle, y + fromHour * 60);
    await page.mouse.down();
    await page.mouse.move(middle, y + fromHour * 60 + 20);
    await page.mouse.move(middle, y + toHour * 60);
    await page.mouse.up();
    await expect(dialog.getByRole("combobox", { name: "Projekt und Aufgabe" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Eintragen" }).click();
  await expect(dialog).toBeHidden();
}

async function recordUntimed(page: Page, day: string, duration: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Zeit eintragen" });
  await expect(async () => {
    await page.getByRole("button", { name: `Ohne Uhrzeit eintragen, ${day}` }).click();
    await expect(dialog.getByRole("combobox", { name: "Projekt und Aufgabe" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: "Dauer" }).fill(duration);
  await dialog.getByRole("button", { name: "Eintragen" }).click();
  await expect(dialog).toBeHidden();
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** In hours of the day. */
function endOf(text: string | null): number {
  const [, hours, minutes] = text?.match(/–(\d\d):(\d\d)/) ?? [];
  return Number(hours) + Number(minutes) / 60;
}
