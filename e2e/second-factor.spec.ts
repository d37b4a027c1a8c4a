import type { Page } from "@playwright/test";
import { enter } from "./support/enter";
import { originAt } from "./support/installation";
import { mailsTo } from "./support/mails";
import { aMemberWhoSignsIn } from "./support/people";
import { type Phone, scan } from "./support/phone";
import { expect, expectAccessible, test } from "./support/test";

const REFUSED = "Dieser Code stimmt nicht oder wurde schon benutzt.";

const picture = (page: Page) => page.getByRole("img", { name: "QR-Code für die Authenticator-App" });

/** Adds an authenticator in the profile; gives the phone and the recovery codes that come with it. */
async function setUp(page: Page): Promise<{ phone: Phone; codes: string[] }> {
  await page.goto("/profile/security");
  await page.getByRole("button", { name: "Authenticator-App hinzufügen" }).click();
  const phone = await scan(picture(page));
  // The sixth digit sends the form.
  await page.getByLabel("Code aus der App").fill(await phone.code());
  return { phone, codes: await keepCodes(page) };
}

async function keepCodes(page: Page): Promise<string[]> {
  const dialog = page.getByRole("dialog", { name: "Neue Wiederherstellungscodes" });
  await expect(dialog.getByRole("listitem")).toHaveCount(10);
  const codes = await dialog.getByRole("listitem").allInnerTexts();
  await dialog.getByRole("button", { name: "Ich habe sie aufgehoben" }).click();
  return codes;
}

async function leave(page: Page) {
  await page.getByRole("button", { name: /^Menü von/ }).click();
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByText("Du bist abgemeldet.")).toBeVisible();
}

async function giveRecoveryCode(page: Page, code: string) {
  await page.getByRole("button", { name: "Wiederherstellungscode benutzen" }).click();
  await page.getByLabel("Wiederherstellungscode", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Weiter" }).click();
}

test("somebody enrols from the picture and signs in with the app, typed with a space", async ({ page }) => {
  test.slow();
  const person = await aMemberWhoSignsIn("nordlicht");
  await enter(page, person);
  const { phone, codes } = await setUp(page);
  expect(phone).toMatchObject({ issuer: "Nordlicht", label: `Nordlicht:${person.email}` });
  expect(codes).toHaveLength(10);

  await leave(page);
  await enter(page, person);
  await expect(page).toHaveURL(/\/second-factor$/);
  await page.goto("/today");
  await expect(page).toHaveURL(/\/second-factor$/);
  await page.getByLabel("Code aus der Authenticator-App").fill("000 000");
  await expect(page.getByText(REFUSED)).toBeVisible();
  const code = await phone.code();
  await page.getByLabel("Code aus der Authenticator-App").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page).toHaveURL(/\/today$/);
});

test("somebody without their phone gets in with a recovery code, is told by mail, and makes new ones", async ({
  page,
}) => {
  test.slow();
  const person = await aMemberWhoSignsIn("nordlicht");
  await enter(page, person);
  const { codes } = await setUp(page);
  await leave(page);
  await enter(page, person);
  await giveRecoveryCode(page, (codes[0] ?? "").toLowerCase().replaceAll("-", " "));
  await expect(page.getByText("Du hast dich mit einem Wiederherstellungscode angemeldet")).toBeVisible();
  await expect(page.getByText("9 Codes sind noch übrig")).toBeVisible();
  const subjects = async () => (await mailsTo(person.email)).map(({ subject }) => subject);
  await expect.poll(subjects, { timeout: 30_000 }).toContain("Ein Wiederherstellungscode für Nordlicht wurde benutzt");

  await page.getByRole("button", { name: "Neue Codes erzeugen" }).click();
  const renewed = await keepCodes(page);
  await leave(page);
  await enter(page, person);
  await giveRecoveryCode(page, codes[1] ?? "");
  await expect(page.getByText(REFUSED)).toBeVisible();
  await page.getByLabel("Wiederherstellungscode", { exact: true }).fill(renewed[1] ?? "");
  await page.getByRole("button", { name: "Weiter" }).click();
  await expect(page.getByText("9 Codes sind noch übrig")).toBeVisible();
});

test("the last factor stays where one is asked for; another one may take its place", async ({ page }) => {
  const person = await aMemberWhoSignsIn("nordlicht");
  await enter(page, person);
  await setUp(page);
  await page.getByRole("button", { name: "Aktionen für Telefon" }).click();
  await page.getByRole("button", { name: "Umbenennen" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Diensthandy");
  await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).click();
  await remove(page, "Diensthandy");
  await expect(page.getByRole("alert").filter({ hasText: "dein letzter zweiter Faktor" })).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();

  await page.getByRole("button", { name: "Authenticator-App hinzufügen" }).click();
  const phone = await scan(picture(page));
  await page.getByLabel("Code aus der App").fill(await phone.code());
  await expect(page.getByRole("button", { name: "Aktionen für Telefon 2" })).toBeVisible();
  await remove(page, "Diensthandy");
  await expect(page.getByRole("button", { name: "Aktionen für Diensthandy" })).toHaveCount(0);
  const subjects = async () => (await mailsTo(person.email)).map(({ subject }) => subject);
  await expect.poll(subjects, { timeout: 30_000 }).toContain("Authenticator-App entfernt: dein Konto bei Nordlicht");
});

async function remove(page: Page, name: string) {
  await page.getByRole("button", { name: `Aktionen für ${name}` }).click();
  await page.getByRole("button", { name: "Entfernen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Entfernen" }).click();
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`whoever must enrol comes no further without, and sees the codes first, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    const person = await aMemberWhoSignsIn("nordlicht");
    await person.db.member.update({ where: { id: person.id }, data: { mustEnrol: true } });
    await enter(page, person);
    await expect(page).toHaveURL(/\/enrol$/);
    await page.goto("/timesheet");
    await expect(page).toHaveURL(/\/enrol$/);
    await page.getByRole("button", { name: "Authenticator-App einrichten" }).click();
    const phone = await scan(picture(page));
    await expectAccessible(page);
    await page.getByLabel("Code aus der App").fill(await phone.code());
    await expect(page.getByRole("listitem")).toHaveCount(10);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Ich habe die Codes aufgehoben" }).click();
    await expect(page).toHaveURL(/\/today$/);

    await page.context().clearCookies();
    await enter(page, person);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Wiederherstellungscode benutzen" }).click();
    await expectAccessible(page);
  });
}

test("a sign-in that was left lying is told to have expired", async ({ page }) => {
  const person = await aMemberWhoSignsIn("nordlicht");
  const { aTotpAuthenticator, codeOf } = await import("@/lib/testing/totp");
  const { secret } = await aTotpAuthenticator(person.db, person.agency, person.id);
  await enter(page, person);
  await person.db.session.updateMany({ where: { memberId: person.id }, data: { expiresAt: new Date() } });
  await page.getByLabel("Code aus der Authenticator-App").fill(codeOf(secret));
  await expect(page).toHaveURL(`${originAt("nordlicht")}/login?after=expired`);
  await expect(page.getByText("Die Anmeldung hat zu lange gedauert und ist abgelaufen.")).toBeVisible();
});

test("whoever signs in with few recovery codes left is told so", async ({ page }) => {
  const person = await aMemberWhoSignsIn("nordlicht");
  const { aTotpAuthenticator, codeOf } = await import("@/lib/testing/totp");
  const { aRecoveryCode } = await import("@/lib/testing/factors");
  const { secret } = await aTotpAuthenticator(person.db, person.agency, person.id);
  for (let n = 0; n < 3; n += 1) await aRecoveryCode(person.db, person.id);
  await enter(page, person);
  await page.getByLabel("Code aus der Authenticator-App").fill(codeOf(secret));
  await expect(page.getByText("Du hast nur noch 3 Wiederherstellungscodes")).toBeVisible();
  await page.getByRole("link", { name: "Neue Codes erzeugen" }).click();
  await expect(page.getByText("3 Codes sind noch übrig")).toBeVisible();
  await expect(page.getByText("Du hast nur noch 3 Wiederherstellungscodes")).toHaveCount(0);
});

test("whoever guesses codes is told how long to wait, and shown the way past", async ({ page }) => {
  const person = await aMemberWhoSignsIn("nordlicht");
  // From now on the browser is known: its failures are its own, and hold up no other test.
  await enter(page, person);
  await leave(page);
  const { aTotpAuthenticator } = await import("@/lib/testing/totp");
  await aTotpAuthenticator(person.db, person.agency, person.id);
  await enter(page, person);
  const field = page.getByLabel("Code aus der Authenticator-App");
  for (let n = 0; n < 6; n += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await field.fill(`00000${n}`);
    // The first time the sixth digit has sent it.
    if (n > 0) await field.press("Enter");
    await answered;
    await expect(page.getByRole("button", { name: "Weiter" })).not.toHaveAttribute("aria-busy");
  }
  await expect(page.getByRole("alert").filter({ hasText: /Bitte warte \d+ Sekunden/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Per E-Mail bestätigen" })).toBeVisible();
});
