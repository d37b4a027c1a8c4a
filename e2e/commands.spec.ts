import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/test";

const LENA = "lena.petersen@nordlicht.example";
const FIELD = { name: "Suchen oder Zeit erfassen" };

test("a member goes to a project by its name, without a mouse", async ({ page, signIn }) => {
  await signIn(page, LENA);
  await expect(page.getByRole("button", { name: "Suchen oder erfassen" })).toBeVisible();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", FIELD);
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill("website-rel");
  await expect(page.getByRole("group", { name: "Projekte" }).getByRole("option").first()).toBeVisible();
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Website-Relaunch" })).toBeVisible();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "Zuletzt geöffnet" }).getByRole("option")).toHaveText(
    /^Website-Relaunch/,
  );
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await expect(page.getByRole("heading", { level: 1, name: "Wochenzettel" })).toBeVisible();
});

test("a line that nobody understands says what is expected, and records nothing", async ({ page, signIn }) => {
  await signIn(page, LENA);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", FIELD);
  await field.fill("2h quittungen sortieren");
  await expect(page.getByText("Kein offenes Projekt heißt so")).toBeVisible();
  await field.press("Enter");
  await field.fill("90 website");
  await expect(page.getByText("Mehr als 24 Stunden gehen nicht.")).toBeVisible();
  await field.press("Enter");
  await expect(field).toBeVisible();
});

test("a member records a line as it was understood, and takes it back", async ({ page, signIn }) => {
  await signIn(page, LENA);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", FIELD);
  await field.pressSequentially("1:30 relaunch konzept Klappentext heute");
  await expect(page.getByText(/^1:30 h · Website-Relaunch › Konzept · .* · Notiz: Klappentext$/)).toBeVisible();
  await field.press("Enter");
  await expect(page.getByText(/^1:30 erfasst: Website-Relaunch · Konzept/)).toBeVisible();
  const entries = page.getByRole("list", { name: "Heute erfasst" });
  await expect(entries.getByText("Klappentext")).toBeVisible();
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(page.getByText("Zurückgenommen: 1:30")).toBeVisible();
  await expect(page.getByText("Klappentext")).toBeHidden();
});

test("what fits several projects is chosen, never guessed", async ({ page, signIn }) => {
  await signIn(page, "jana.peters@nordlicht.example");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", FIELD);
  await field.fill("0:15 website Abstimmung");
  await expect(page.getByText(/Mehrere passen: Wähle eins$/)).toBeVisible();
  await field.press("Enter");
  await expect(field).toBeVisible();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page.getByText(/^0:15 erfasst: Website/)).toBeVisible();
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(page.getByText("Zurückgenommen: 0:15")).toBeVisible();
});

test("single keys do nothing in a field, nor once they are switched off", async ({ page, signIn }) => {
  await signIn(page, LENA);
  const list = page.getByRole("dialog", { name: "Tastenkürzel" });
  await page.getByRole("textbox", { name: "Dauer" }).press("?");
  await expect(page.getByRole("textbox", { name: "Dauer" })).toHaveValue("?");
  await page.getByRole("link", { name: "Zum Inhalt springen" }).focus();
  await page.keyboard.press("?");
  await expect(list.getByText("Von Feld zu Feld")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.goto("/profile");
  const choice = page.getByRole("checkbox", { name: "Einzelne Tasten als Kürzel" });
  await untilKept(page, () => choice.setChecked(false));
  await page.reload();
  await expect(choice).not.toBeChecked();
  await page.getByRole("link", { name: "Zum Inhalt springen" }).focus();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", FIELD)).toBeVisible();
  await expect(list).toBeHidden();
  await page.keyboard.press("Escape");
  await untilKept(page, () => choice.setChecked(true));
  await page.reload();
  await expect(choice).toBeChecked();
});

test("earlier notes are offered, and what is typed stays what is typed", async ({ page, signIn }) => {
  await signIn(page, LENA);
  const note = page.getByRole("combobox", { name: "Notiz", exact: true }).last();
  await note.pressSequentially("Korrektur");
  const earlier = page.getByRole("listbox", { name: "Frühere Notizen" });
  await expect(earlier.getByRole("option").first()).toBeVisible();
  await note.press("Escape");
  await expect(earlier).toBeHidden();
  await expect(note).toHaveValue("Korrektur");
  await note.press("ArrowDown");
  await expect(earlier.getByRole("option").first()).toBeVisible();
  await note.press("ArrowDown");
  const chosen = (await earlier.getByRole("option").first().textContent()) ?? "";
  await note.press("Enter");
  await expect(note).toHaveValue(chosen);
});

test("the last working day's work is done again with one click, and taken back", async ({ page, signIn }) => {
  await signIn(page, LENA);
  const earlier = page.getByRole("list", { name: /^Weitermachen/ });
  const count = await earlier.getByRole("listitem").count();
  await earlier
    .getByRole("button", { name: /für heute übernehmen$/ })
    .first()
    .click();
  await expect(page.getByText(/^Noch einmal erfasst/)).toBeVisible();
  await expect(earlier.getByRole("listitem")).toHaveCount(count - 1);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect(earlier.getByRole("listitem")).toHaveCount(count);
});

/** A page may be left before the server has heard. */
async function untilKept(page: Page, change: () => Promise<void>): Promise<void> {
  const kept = page.waitForResponse((response) => response.request().method() === "POST");
  await change();
  await kept;
}
