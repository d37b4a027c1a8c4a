import type { Page } from "@playwright/test";
import { originAt } from "./support/installation";
import { aMemberWhoSignsIn } from "./support/people";
import { expect, expectAccessible, test } from "./support/test";

type Member = Awaited<ReturnType<typeof aMemberWhoSignsIn>>;

async function signIn(page: Page, { login }: Member) {
  await page.goto(`${originAt(login.slug)}/login`);
  await page.locator("[name=login]").fill(login.login);
  await page.locator("[name=password]").fill(login.password);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
}

/** As if nothing had been done for an hour. */
const fallIdle = ({ db, id }: Member) =>
  db.session.updateMany({ where: { memberId: id }, data: { idlesAt: new Date(Date.now() - 1_000) } });

const dialog = (page: Page) => page.getByRole("dialog", { name: "Melde dich wieder an" });

async function givePassword(page: Page, password: string) {
  await dialog(page).locator("[name=password]").fill(password);
  await dialog(page).getByRole("button", { name: "Anmelden und weiter" }).click();
}

test("a form that is sent after a pause asks for the password, and then goes through by itself", async ({ page }) => {
  const member = await aMemberWhoSignsIn("nordlicht");
  await signIn(page, member);
  await page.goto("/profile");
  await page.getByLabel("Name", { exact: true }).fill("Wieder da");
  await fallIdle(member);
  await page.getByRole("button", { name: "Angaben speichern" }).click();
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  await givePassword(page, "geraten");
  await expect(dialog(page).getByText("Das Passwort stimmt nicht.")).toBeVisible();
  await givePassword(page, member.login.password);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText("Deine Angaben sind gespeichert.")).toBeVisible();
  const { name } = await member.db.member.findUniqueOrThrow({ where: { id: member.id } });
  expect(name).toBe("Wieder da");
  expect(await member.db.session.count({ where: { memberId: member.id } })).toBe(1);
});

test("a write that is kept in the browser is sent once one has signed in again", async ({ page }) => {
  const member = await aMemberWhoSignsIn("nordlicht");
  await signIn(page, member);
  await page.goto("/today");
  await page.getByRole("combobox", { name: "Projekt und Aufgabe" }).first().fill("a");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await fallIdle(member);
  await page.getByRole("button", { name: "Starten" }).click();
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByRole("button", { name: "Nicht jetzt" }).click();
  await page.getByRole("button", { name: "Neu anmelden" }).click();
  await givePassword(page, member.login.password);
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText("noch nicht beim Server angekommen")).toBeHidden();
  expect(await member.db.timeEntry.count({ where: { memberId: member.id, durationSeconds: null } })).toBe(1);
});

test("where the session is over for good, the further stages are taken in a new tab and nothing is lost", async ({
  page,
  context,
}) => {
  const member = await aMemberWhoSignsIn("nordlicht");
  await signIn(page, member);
  await page.goto("/profile");
  await page.getByLabel("Name", { exact: true }).fill("Noch da");
  await member.db.session.deleteMany({ where: { memberId: member.id } });
  await member.db.member.update({ where: { id: member.id }, data: { mustEnrol: true } });
  await page.getByRole("button", { name: "Angaben speichern" }).click();
  await givePassword(page, member.login.password);
  await expect(dialog(page).getByText("noch ein Schritt fehlt")).toBeVisible();
  await expectAccessible(page);

  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    dialog(page).getByRole("link", { name: "In neuem Tab fortsetzen" }).click(),
  ]);
  await expect(tab).toHaveURL(/\/enrol/);
  await dialog(page).getByRole("button", { name: "Ich bin angemeldet" }).click();
  await expect(dialog(page).getByText("noch ein Schritt fehlt")).toBeVisible();

  await member.db.member.update({ where: { id: member.id }, data: { mustEnrol: false } });
  await member.db.session.updateMany({ where: { memberId: member.id }, data: { stage: "full" } });
  await dialog(page).getByRole("button", { name: "Ich bin angemeldet" }).click();
  await expect(page.getByText("Deine Angaben sind gespeichert.")).toBeVisible();
});
