import { join } from "node:path";
import { expect, test } from "./support/test";

const OWNER = "jana.peters@nordlicht.example";
const FIXTURES = join(import.meta.dirname, "..", "lib", "imports", "fixtures");

const FILES = [
  { file: "toggl.csv", source: "Toggl Track", entries: 2 },
  { file: "clockify.csv", source: "Clockify", entries: 2, order: /der Monat steht vorn/ },
  { file: "harvest.csv", source: "Harvest", entries: 2 },
];

for (const { file, source, entries, order } of FILES) {
  test(`an owner imports ${source}'s export, and takes it back with one click`, async ({ page, signIn }) => {
    await signIn(page, OWNER);
    await page.goto("/imports");
    await page.getByLabel("CSV-Datei").setInputFiles(join(FIXTURES, file));
    await page.getByRole("button", { name: "Datei prüfen" }).click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);

    await expect(page.getByText(source).first()).toBeVisible();
    await expect(page.getByText("Noch zu klären")).toBeVisible();
    if (order) await page.getByLabel(order).check();
    await page.getByRole("combobox", { name: /Peter Tester/ }).fill("Jana");
    await page.getByRole("option", { name: /Jana Peters/ }).click();
    await page.getByRole("button", { name: "Übernehmen und neu prüfen" }).click();

    await page.getByRole("button", { name: `${entries} Einträge importieren` }).click();
    await expect(page.getByText("Alles ist übernommen.")).toBeVisible({ timeout: 30_000 });
    const importPage = page.url();
    const made = page.getByRole("link", { name: "Project for Big Company" });
    await page.goto("/projects?q=Big+Company");
    await expect(made).toBeVisible();

    await page.goto(importPage);
    await page.getByRole("button", { name: "Import rückgängig machen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Import rückgängig machen" }).click();
    await expect(page.getByText("Die Einträge dieses Imports sind wieder gelöscht.", { exact: false })).toBeVisible();
    await page.goto("/projects?q=Big+Company");
    await expect(made).toHaveCount(0);
  });
}

test("a file's lines are searched and sorted", async ({ page, signIn }) => {
  await signIn(page, OWNER);
  await page.goto("/imports");
  await page.getByLabel("CSV-Datei").setInputFiles(join(FIXTURES, "toggl.csv"));
  await page.getByRole("button", { name: "Datei prüfen" }).click();
  const rows = page.getByRole("table", { name: "Zeilen der Datei" }).locator("tbody").getByRole("row");
  await expect(rows).toHaveCount(2, { timeout: 30_000 });
  await page.getByRole("columnheader", { name: "Dauer" }).getByRole("link").click();
  await expect(rows.first()).toContainText("1:00:01");
  await page.getByRole("searchbox", { name: "Person, Projekt oder Notiz" }).fill("without CLIENT");
  await expect(rows).toHaveText([/Project without Client/]);
  await expect(page).toHaveURL(/sort=longest/);
});

test("a file that is no export says what is missing", async ({ page, signIn }) => {
  await signIn(page, OWNER);
  await page.goto("/imports");
  const buffer = Buffer.from("a,b\n1,2\n");
  await page.getByLabel("CSV-Datei").setInputFiles({ name: "notes.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Datei prüfen" }).click();
  await expect(page.getByText("Diese Datei lässt sich nicht importieren")).toBeVisible({ timeout: 30_000 });
});

test("a member finds no import page", async ({ page, signIn }) => {
  await signIn(page, "nele.carstens@nordlicht.example");
  await page.goto("/imports");
  await expect(page.getByRole("heading", { name: "Diese Seite gibt es nicht" })).toBeVisible();
});
