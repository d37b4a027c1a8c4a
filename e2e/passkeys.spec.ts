import type { Page } from "@playwright/test";
import { anAuthenticator } from "./support/authenticator";
import { originAt } from "./support/installation";
import { aMemberOf, databaseOf } from "./support/people";
import { rawRequest } from "./support/raw-request";
import { expect, expectAccessible, test } from "./support/test";

const PASSWORD = "drei Möwen kreisen über dem Hafen";

/** Somebody with a password, who is asked for a second factor as the agency's policy says. */
async function aPerson({ mustEnrol = false } = {}) {
  const [member, { agency, db }] = await Promise.all([aMemberOf("nordlicht"), databaseOf("nordlicht")]);
  const { hashPassword } = await import("@/lib/auth/passwords");
  await db.member.update({
    where: { id: member.id },
    data: { ...(await hashPassword(agency.id, PASSWORD)), mustEnrol },
  });
  return member;
}

async function givePassword(page: Page, email: string) {
  await page.goto("/login");
  await page.getByLabel("E-Mail-Adresse oder Benutzername").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
}

const passkeyButton = (page: Page) => page.getByRole("button", { name: "Mit Passkey anmelden" });

const forgetSession = (page: Page) => page.context().clearCookies({ name: /kontor-session/ });

const expectInside = (page: Page) => expect(page.getByRole("heading", { level: 1, name: "Heute" })).toBeVisible();

test("a passkey is refused where there is none, and when the person is not verified", async ({ page }) => {
  const device = await anAuthenticator(page);
  await page.goto("/login");
  await passkeyButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "kein passender Passkey" })).toBeVisible();

  const { email } = await aPerson({ mustEnrol: true });
  await givePassword(page, email);
  await device.setUserVerified(false);
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "abgebrochen" })).toBeVisible();
  expect(await device.passkeys()).toEqual([]);
});

test("where passkeys belong to another address, the page says which instead of offering them", async ({ page }) => {
  const own = originAt("nordlicht");
  // As where a lone agency answers under several hosts: what the server says of its address is not where one is.
  await page.route("**/login", async (route) => {
    const { status, headers, body } = await rawRequest({ host: "nordlicht.localhost", path: "/login" });
    const elsewhere = body.replaceAll(`\\"origin\\":\\"${own}`, '\\"origin\\":\\"https://kontor.example');
    await route.fulfill({ status, headers, body: elsewhere });
  });
  await page.goto("/login");
  await expect(page.getByText("Passkeys gehen nur unter https://kontor.example.")).toBeVisible();
  await expect(passkeyButton(page)).toBeHidden();
  await expectAccessible(page);
});

test("a passkey set up on the way in is the whole sign-in from then on, and the second factor", async ({ page }) => {
  const device = await anAuthenticator(page);
  const { email } = await aPerson({ mustEnrol: true });
  await givePassword(page, email);
  await expect(page).toHaveURL(/\/enrol$/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByText("Dein zweiter Faktor ist eingerichtet")).toBeVisible();
  await page.getByRole("button", { name: "Ich habe die Codes aufgehoben" }).click();
  await expectInside(page);

  await forgetSession(page);
  await device.setUserVerified(false);
  await page.goto("/login");
  await passkeyButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "abgebrochen" })).toBeVisible();
  await expect(page).toHaveURL(/\/login$/);

  await device.setUserVerified(true);
  // The simulated person takes what the browser fills in, too, and may be quicker than the button.
  await passkeyButton(page)
    .click({ timeout: 5_000 })
    .catch(() => expect(page).toHaveURL(/\/today$/));
  await expectInside(page);

  await forgetSession(page);
  await device.setPresent(false);
  await givePassword(page, email);
  await expect(page).toHaveURL(/\/second-factor$/);
  await expectAccessible(page);
  await device.setPresent(true);
  await page.getByRole("button", { name: "Passkey verwenden" }).click();
  await expectInside(page);
});

test("a passkey is chosen from what the browser fills in", async ({ page }) => {
  await anAuthenticator(page);
  const { email } = await aPerson({ mustEnrol: true });
  await givePassword(page, email);
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await page.getByRole("button", { name: "Ich habe die Codes aufgehoben" }).click();
  await expectInside(page);
  await forgetSession(page);
  // The simulated person takes what is offered.
  await page.goto("/login");
  await expectInside(page);
});

test("a passkey is added, named, proves who one is, and once removed opens nothing", async ({ page }) => {
  const device = await anAuthenticator(page);
  const { id, email } = await aPerson();
  await givePassword(page, email);
  await page.goto("/profile/security");
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await page.getByRole("button", { name: "Ich habe sie aufgehoben" }).click();
  const [passkey] = await device.passkeys();
  expect(passkey).toMatchObject({ rpId: "nordlicht.localhost", isResidentCredential: true });

  await page.getByRole("button", { name: "Aktionen für Linux, Chrome" }).click();
  await page.getByRole("button", { name: "Umbenennen" }).click();
  await page.getByLabel("Name").fill("Laptop");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Laptop", { exact: true })).toBeVisible();
  await expectAccessible(page);

  // A second one on the same device would be of no use.
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "schon ein Passkey" })).toBeVisible();

  // The last one stays, for one is required here.
  await removeLaptop(page);
  await expect(page.getByRole("alert").filter({ hasText: "letzter zweiter Faktor" })).toBeVisible();
  await page.keyboard.press("Escape");

  await letProofGoStale(id);
  await addAnother(id);
  await removeLaptop(page);
  await expect(page.getByRole("heading", { name: "Bestätige, dass du es bist" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Passkey verwenden" }).click();
  await expect(page.getByText("„Laptop“ ist entfernt.")).toBeVisible();

  await forgetSession(page);
  await device.setPresent(false);
  await page.goto("/login");
  await device.setPresent(true);
  await passkeyButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "nicht angenommen" })).toBeVisible();
  await expect(page).toHaveURL(/\/login$/);
});

async function removeLaptop(page: Page) {
  await page.getByRole("button", { name: "Aktionen für Laptop" }).click();
  await page.getByRole("button", { name: "Entfernen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Entfernen" }).click();
}

async function letProofGoStale(memberId: string) {
  const { db } = await databaseOf("nordlicht");
  await db.session.updateMany({ where: { memberId }, data: { provenAt: new Date(Date.now() - 3_600_000) } });
}

/** A passkey on a device that is not here. */
async function addAnother(memberId: string) {
  const [{ db }, { aPasskey }] = await Promise.all([databaseOf("nordlicht"), import("@/lib/testing/factors")]);
  await aPasskey(db, memberId);
}
