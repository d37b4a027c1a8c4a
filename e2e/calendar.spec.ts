import { boxOf, columnOf, entriesIn, record, week } from "./support/calendar";
import { expect, test } from "./support/test";

const NELE = "nele.carstens@nordlicht.example";
const OWNER = "jana.peters@nordlicht.example";

test("a colleague's calendar is looked at only, and only by who may", async ({ page, signIn }) => {
  await signIn(page, OWNER);
  await page.goto("/members");
  await page.getByRole("link", { name: "Nele Carstens" }).click();
  await page.getByRole("main").getByRole("link", { name: "Kalender" }).click();
  await expect(page.getByRole("heading", { name: "Kalender von Nele Carstens" })).toBeVisible();
  await expect(page.getByText("Nur ansehen")).toBeVisible();
  await expect(page.getByRole("button", { name: /Eintragen|eintragen/ })).toHaveCount(0);
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
