import type { BrowserContext, Page } from "@playwright/test";
import { enter } from "./support/enter";
import { originAt } from "./support/installation";
import {
  aRecordingMember,
  cells,
  entriesOf,
  keptAddresses,
  MONDAY,
  openWeek,
  TODAY,
  type,
  untilKept,
  WEEK,
} from "./support/recording-member";
import { expect, expectAccessible, test } from "./support/test";

test("signing out without a connection says that it failed, and discards nothing", async ({ page, context }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await context.setOffline(true);
  await type(page, 0, "1");
  await expect(page.getByText("Eine Änderung ist noch nicht beim Server angekommen.")).toBeVisible();
  await page.getByRole("button", { name: /^Menü von/ }).click();
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.getByRole("button", { name: "Verwerfen und abmelden" }).click();
  await expect(page.getByText(/^Du bist noch angemeldet/)).toBeVisible();
  await expect(cells(page).nth(0)).toHaveValue("1:00");
  await context.setOffline(false);
  await expect.poll(async () => (await entriesOf(member)).length, { timeout: 20_000 }).toBe(1);
});

test("signing out leaves nothing in the browser to look at", async ({ page, context }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await cells(page).nth(0).fill("1:1");
  await page.getByRole("button", { name: /^Menü von/ }).click();
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.waitForURL(/\/login/);
  await expectNothingKept(page, context);
});

test("signing out asks what shall become of what waits", async ({ page }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await page.route("**/api/v1/timesheet/cell", (route) => route.abort("internetdisconnected"));
  await type(page, 0, "1");
  await expect(page.getByText("Eine Änderung ist noch nicht beim Server angekommen.")).toBeVisible();
  await page.getByRole("button", { name: /^Menü von/ }).click();
  await page.getByRole("button", { name: "Abmelden" }).click();
  const dialog = page.getByRole("dialog", { name: "Noch nicht alles gespeichert" });
  await expect(dialog.getByRole("button", { name: "Aufbewahren und abmelden" })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Verwerfen und abmelden" }).click();
  await page.waitForURL(/\/login/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kontor.")))).toEqual([]);
});

test("a session that has ended takes the copies along as soon as anybody asks the server", async ({
  page,
  context,
}) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await member.db.session.deleteMany({ where: { memberId: member.id } });
  await page.evaluate(() => fetch("/api/v1/timer"));
  await page.goto(WEEK);
  await page.waitForURL(/\/login/);
  await expectNothingKept(page, context);
});

test("another member at the same browser sees nothing of the first", async ({ page, context }) => {
  const [first, second] = [await aRecordingMember(), await aRecordingMember()];
  await openWeek(page, first);
  await context.setOffline(true);
  await type(page, 0, "7:77");
  await type(page, 1, "7");
  await context.setOffline(false);
  await context.clearCookies();
  await enter(page, second);
  await page.goto(WEEK);
  await untilKept(page, `/timesheet?week=${MONDAY}`);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/Ohne Verbindung: Stand von/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Menü von Test".concat(" ", second.id.slice(-4)) })).toBeVisible();
  await expect(cells(page).nth(1)).toHaveValue("");
  await expect(page.getByText("noch nicht beim Server angekommen")).toBeHidden();
});

test("the operators' console keeps nothing", async ({ page }) => {
  await page.goto(`${originAt("operator")}/login`);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

async function expectNothingKept(page: Page, context: BrowserContext): Promise<void> {
  await expect.poll(() => page.evaluate(keptAddresses)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kontor.draft")))).toEqual(
    [],
  );
  await context.setOffline(true);
  await expect(page.goto(TODAY)).rejects.toThrow();
}
