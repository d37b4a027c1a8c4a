import { readFileSync } from "node:fs";
import { expect, expectAccessible, test } from "./support/test";

const OWNER = "jo.archer@atlas.example";

test("an owner saves the agency, looks at what was saved, and takes the file and its key home", async ({
  page,
  signIn,
}) => {
  await signIn(page, OWNER);
  await page.getByRole("link", { name: "Backups", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Backups", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Back up now" }).click();
  const calendar = page.getByRole("table", { name: "Calendar of snapshots" });
  const today = calendar.getByRole("link", { name: /not test-restored yet$/ }).last();
  await expect(today).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Back up now" })).toBeVisible();
  await expectAccessible(page);

  await today.click();
  await expect(page.getByRole("heading", { name: /^Snapshot of / })).toBeVisible();
  await expect(page.getByText("Time entries")).toBeVisible();
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download the file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^atlas-\d{4}-\d{2}-\d{2}\.tar\.gz\.age$/);
  expect(
    readFileSync(await download.path())
      .subarray(0, 21)
      .toString(),
  ).toBe("age-encryption.org/v1");

  await page.getByRole("button", { name: "Show the key" }).click();
  const dialog = page.getByRole("dialog", { name: "Key to this snapshot" });
  await expect(dialog.getByText(/^AGE-SECRET-KEY-1/)).toBeVisible();
  await expect(dialog).toContainText("age --decrypt");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText(/AGE-SECRET-KEY-1/)).toHaveCount(0);

  // What the control database knows reaches the agency's log by its outbox.
  const log = page.getByRole("region", { name: "Who did what" });
  await expect(async () => {
    await page.goto(`${new URL(page.url()).origin}/backups`);
    await expect(log).toContainText("was shown the key to a snapshot", { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });

  await page.goto(`${new URL(page.url()).origin}/backups/log`);
  await page.getByRole("searchbox", { name: "Who or what" }).fill("jo SHOWN key");
  const rows = page.getByRole("table", { name: "Who did what" }).locator("tbody").getByRole("row");
  await expect(rows).toHaveText([/Jo Archer was shown the key to a snapshot/]);
  await page.getByRole("searchbox", { name: "Who or what" }).fill("");
  await page.getByRole("columnheader", { name: "When" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=oldest/);
  await expect(page.getByRole("columnheader", { name: "When" })).toHaveAttribute("aria-sort", "ascending");
  await expect(rows.last()).toContainText("Jo Archer was shown the key to a snapshot");
  await expectAccessible(page);
});

test("a manager finds no backups", async ({ page, signIn }) => {
  await signIn(page, "sophie.brandt@nordlicht.example");
  await expect(page.getByRole("link", { name: "Sicherungen" })).toHaveCount(0);
  expect((await page.goto("/backups"))?.status()).toBe(404);
});
