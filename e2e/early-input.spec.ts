import type { Page } from "@playwright/test";
import { enter } from "./support/enter";
import { originAt } from "./support/installation";
import { aRecordingMember, cells, entriesOf, SLUG, TODAY, WEEK } from "./support/recording-member";
import { expect, test } from "./support/test";

test("what is typed into a form and not saved outlives a reload", async ({ page }) => {
  const member = await aRecordingMember();
  await enter(page, member);
  await page.goto(TODAY);
  const form = page.getByRole("region", { name: "Von Hand eintragen" });
  await form.getByLabel("Dauer").fill("1:1");
  await form.getByRole("combobox", { name: "Notiz" }).fill("Angefangen");
  await page.reload();
  await expect(form.getByLabel("Dauer")).toHaveValue("1:1");
  await expect(form.getByRole("combobox", { name: "Notiz" })).toHaveValue("Angefangen");
});

test.describe("before the page listens", () => {
  // A worker would bring the scripts past what this test holds back.
  test.use({ serviceWorkers: "block" });

  test("no character that is typed is lost", async ({ page }) => {
    const member = await aRecordingMember();
    await enter(page, member);
    const letGo = await holdBackScripts(page);
    await page.goto(WEEK, { waitUntil: "commit" });
    await cells(page).nth(0).pressSequentially("1:30");
    await cells(page).nth(1).pressSequentially("2:4");
    letGo();
    await expect
      .poll(async () => (await entriesOf(member)).map(({ durationSeconds }) => durationSeconds))
      .toEqual([5_400]);
    await expect(cells(page).nth(0)).toHaveValue("1:30");
    await expect(cells(page).nth(1)).toHaveValue("2:4");
  });

  test("a switch that is turned stays turned", async ({ page }) => {
    const member = await aRecordingMember();
    await enter(page, member);
    const letGo = await holdBackScripts(page);
    await page.goto(`${originAt(SLUG)}/profile`, { waitUntil: "commit" });
    await page.getByRole("checkbox", { name: "Einzelne Tasten als Kürzel" }).uncheck();
    letGo();
    const kept = () => member.db.member.findUnique({ where: { id: member.id }, select: { shortcuts: true } });
    await expect.poll(kept).toEqual({ shortcuts: false });
    await expect(page.getByRole("checkbox", { name: "Einzelne Tasten als Kürzel" })).not.toBeChecked();
  });
});

/** Gives what lets them go again. */
async function holdBackScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}
