import { enter } from "./support/enter";
import { aRecordingMember, cells, entriesOf, openWeek, type, WEEK } from "./support/recording-member";
import { expect, expectAccessible, test } from "./support/test";

test("what was changed elsewhere meanwhile is shown with both values, and nothing is overwritten", async ({
  page,
  context,
  browser,
}) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await context.setOffline(true);
  await type(page, 0, "1");
  await type(page, 1, "2");

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await enter(other, member);
  await other.goto(WEEK);
  for (const [column, text] of ["3", "4"].entries()) {
    await type(other, column, text);
    await expect.poll(async () => (await entriesOf(member)).length).toBe(column + 1);
  }
  await elsewhere.close();

  await context.setOffline(false);
  await expect(page.getByText("2 Eingaben brauchen deine Entscheidung.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Entscheiden" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: "Deine Eingabe" })).toContainText("1:00");
  await expect(dialog.getByRole("region", { name: "Jetzt gespeichert" })).toContainText("3:00");
  await expect(dialog.getByRole("region", { name: "Jetzt gespeichert" })).toContainText("von dir, an anderer Stelle");
  await expectAccessible(page);
  expect((await entriesOf(member)).map(({ durationSeconds }) => durationSeconds)).toEqual([10_800, 14_400]);

  await expect(dialog.getByRole("button", { name: "Meine behalten" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("region", { name: "Deine Eingabe" })).toContainText("2:00");
  await dialog.getByRole("button", { name: "Gespeichertes übernehmen" }).click();
  await expect(dialog.getByText("Alles ist gespeichert.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cells(page).nth(0)).toHaveValue("1:00");
  await expect(cells(page).nth(1)).toHaveValue("4:00");
  const stored = await entriesOf(member);
  expect(stored.map(({ durationSeconds }) => durationSeconds)).toEqual([3_600, 14_400]);
});
