import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

const NELE = "nele.carstens@nordlicht.example";
// A week far enough ahead that the demo has nothing in it.
const WEEK = "/timesheet?week=2027-02-01";

test("a member records a week from the keyboard alone", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(WEEK);
  await expect(page.getByText("Noch keine Zeiten in dieser Woche")).toBeVisible();

  await openPicker(page);
  const picker = page.getByRole("dialog").getByRole("combobox", { name: "Projekt und Aufgabe" });
  await expect(picker).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();

  const cells = page.getByRole("row").nth(1).getByRole("textbox");
  await expect(cells).toHaveCount(7);
  await cells.first().focus();
  for (const typed of ["1:30", "2,5", "90m", "1h 15m", ".5"]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Tab");
    // Past the button for the cell's note.
    if (!(await cells.nth(6).evaluate((last) => document.activeElement?.tagName === last.tagName))) {
      await page.keyboard.press("Tab");
    }
  }
  const total = page.getByRole("row").nth(1).getByRole("cell").last();
  await expect(total).toHaveText("7:15");

  await page.reload();
  for (const [day, stored] of ["1:30", "2:30", "1:30", "1:15", "0:30", "", ""].entries()) {
    await expect(cells.nth(day)).toHaveValue(stored);
  }
});

test("what cannot be understood is told at its cell, keeps what was typed, and Escape takes it back", async ({
  page,
  signIn,
}) => {
  await signIn(page, NELE);
  await page.goto(WEEK);
  await untilItListens(page);
  const first = page.getByRole("row").nth(1).getByRole("textbox").first();
  await first.focus();
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Mehr als 24 Stunden an einem Tag gehen nicht.", { exact: true })).toBeVisible();
  await expect(first).toHaveValue("25");
  await first.focus();
  await page.keyboard.press("Escape");
  await expect(first).toHaveValue("1:30");
});

test("0 deletes after asking", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto(WEEK);
  await untilItListens(page);
  const first = page.getByRole("row").nth(1).getByRole("textbox").first();
  await first.focus();
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Eintrag löschen?" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Löschen" }).click();
  await expect(first).toHaveValue("");
  await page.reload();
  await expect(first).toHaveValue("");
});

test("a colleague's week exists only for who may read it", async ({ page, signIn }) => {
  await signIn(page, NELE);
  await page.goto("/members");
  await expect(page.getByRole("heading", { name: "Diese Seite gibt es nicht" })).toBeVisible();
});

/** The page can be read before its script listens to keys. */
async function untilItListens(page: Page): Promise<void> {
  await openPicker(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function openPicker(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Alt+a");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
