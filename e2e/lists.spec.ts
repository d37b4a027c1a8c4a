import type { Page } from "@playwright/test";
import { originAt } from "./support/installation";
import { expect, expectAccessible, test } from "./support/test";

const JANA = "jana.peters@nordlicht.example";

async function openEntries(page: Page): Promise<void> {
  await page.goto(`${originAt("nordlicht")}/projects`);
  await page.getByRole("rowheader").getByRole("link").first().click();
  await page.getByRole("link", { name: "Alle Zeiteinträge" }).click();
  await expect(page.getByRole("heading", { name: "Zeiteinträge", level: 1 })).toBeVisible();
}

/** What all entries found add up to, as the page says it. */
const totals = (page: Page) => page.getByText(/Einträge ·/);

test("three entries are ticked from the keyboard, moved, and brought back", async ({ page, signIn }) => {
  await signIn(page, JANA);
  await openEntries(page);
  const before = (await totals(page).textContent()) ?? "";
  const count = Number(/^([\d.]+)/.exec(before)?.[1]?.replace(".", ""));

  await untilItListens(page);
  for (const key of ["j", "x", "ArrowDown", "x", "j", "x"]) await page.keyboard.press(key);
  const bar = page.getByRole("region", { name: "Mit den ausgewählten Zeilen" });
  await expect(bar.getByText("3 ausgewählt")).toBeVisible();

  await bar.getByRole("button", { name: "Verschieben" }).click();
  const dialog = page.getByRole("dialog");
  const picker = dialog.getByRole("combobox", { name: "Projekt und Aufgabe" });
  await picker.fill("Weiterbildung");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Verschieben" }).click();

  await expect(page.getByText("3 Zeiteinträge geändert").first()).toBeVisible();
  await expect(totals(page)).toContainText(`${(count - 3).toLocaleString("de")} Einträge`);
  // The toast goes; the list still offers it.
  await page.getByRole("button", { name: "Rückgängig" }).first().click();
  await expect(page.getByText("Rückgängig gemacht: 3 Zeilen sind wie vorher.")).toBeVisible();
  await expect(totals(page)).toHaveText(before);
});

test("projects found by a search are archived together, and brought back", async ({ page, signIn }) => {
  await signIn(page, JANA);
  await page.goto(`${originAt("nordlicht")}/projects`);
  await untilItListens(page);
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Projekt oder Kunde suchen" });
  await expect(search).toBeFocused();
  const name = (await page.getByRole("rowheader").getByRole("link").last().textContent()) ?? "";
  await search.fill(name);
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await page.getByRole("checkbox", { name: "Alle dieser Seite auswählen" }).check();
  await page.getByRole("button", { name: "Archivieren" }).click();
  await expect(page.getByText("1 Projekt archiviert").first()).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(0);
  await page.getByRole("button", { name: "Rückgängig" }).first().click();
  await expect(page.getByRole("rowheader")).toHaveCount(1);
});

test("a list with ticked rows and what can be done with them is accessible", async ({ page, signIn }) => {
  await signIn(page, JANA);
  await page.goto(`${originAt("nordlicht")}/activities`);
  await page.getByRole("checkbox", { name: "Beratung auswählen" }).check();
  await expect(page.getByRole("region", { name: "Mit den ausgewählten Zeilen" })).toBeVisible();
  await expectAccessible(page);
});

test("a list is sorted by its headers, and says so", async ({ page, signIn }) => {
  await signIn(page, JANA);
  await page.goto(`${originAt("nordlicht")}/clients`);
  await page.getByRole("link", { name: /^Stunden \d/ }).click();
  await expect(page).toHaveURL(/sort=hours/);
  await expect(page.getByRole("columnheader", { name: /^Stunden/ })).toHaveAttribute("aria-sort", "descending");
});

/** A key pressed before the page's script runs is lost. */
async function untilItListens(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.getByRole("searchbox").blur();
  await expect(page.getByRole("checkbox", { name: /auswählen$/ }).first()).toBeVisible();
}
