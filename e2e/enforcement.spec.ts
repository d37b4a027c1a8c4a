import type { Page } from "@playwright/test";
import { callAction, everyAction, stateIn } from "./support/actions";
import { everyDoor, fill, OPEN_DOORS } from "./support/doors";
import { enter } from "./support/enter";
import { originAt } from "./support/installation";
import { mailsTo } from "./support/mails";
import { anAgencyOfItsOwn } from "./support/own-agency";
import { aMemberWhoSignsIn } from "./support/people";
import { rawRequest, sessionCookie } from "./support/raw-request";
import { expect, expectAccessible, test } from "./support/test";

type Person = Awaited<ReturnType<typeof aMemberWhoSignsIn>>;

const NO_ID = "00000000-0000-7000-8000-000000000000";

/** Without a grace, of everybody who works here; the admin is not asked. */
async function enforceAtOnce(page: Page, slug: string): Promise<void> {
  await page.goto(`${originAt(slug)}/settings/security`);
  const panel = page.getByRole("region", { name: "Zwei-Faktor-Anmeldung" });
  await panel.getByRole("checkbox", { name: "Alle", exact: true }).check();
  await panel.getByRole("checkbox", { name: "Alle", exact: true }).uncheck();
  await panel.getByRole("checkbox", { name: "Mitarbeit" }).check();
  await panel.getByLabel("Frist zum Einrichten").fill("0");
  await panel.getByRole("button", { name: "Prüfen und speichern" }).click();
}

test("an admin enforces a second factor at once; who has none reaches nothing but its set-up", async ({
  page,
  browser,
}) => {
  test.slow();
  const slug = await anAgencyOfItsOwn();
  const admin = await aMemberWhoSignsIn(slug, ["admin"]);
  const member = await aMemberWhoSignsIn(slug, ["member"]);
  const before = await sessionCookie(slug, member.login.login, member.login.password);
  const host = `${slug}.localhost`;
  expect((await rawRequest({ host, path: "/today", headers: { cookie: before } })).status).toBe(200);

  await enter(page, admin);
  await enforceAtOnce(page, slug);
  const dialog = page.getByRole("dialog", { name: "Wen das betrifft" });
  await expect(dialog.getByText("Eines von einem Mitglied mit diesen Rollen hat noch keinen")).toBeVisible();
  await expect(dialog.getByRole("listitem").filter({ hasText: "sofort" })).toHaveCount(1);
  await dialog.getByRole("button", { name: "So festlegen" }).click();
  await expect(page.getByText("Die Zwei-Faktor-Anmeldung ist festgelegt.")).toBeVisible();

  const theirs = await browser.newPage();
  await enter(theirs, member);
  await expect(theirs).toHaveURL(/\/enrol$/);
  await theirs.goto(`${originAt(slug)}/today`);
  await expect(theirs).toHaveURL(/\/enrol$/);
  await theirs.close();

  // The session from before enforcement, and one that has just begun.
  for (const cookie of [before, await sessionCookie(slug, member.login.login, member.login.password)]) {
    for (const { kind, path, methods } of everyDoor().filter(({ path }) => !OPEN_DOORS.has(path))) {
      for (const method of methods) {
        if (path === "/enrol") continue;
        const headers = { cookie, origin: originAt(slug), "content-type": "application/json" };
        const body = method === "GET" ? undefined : "{}";
        const { status, headers: told } = await rawRequest({ method, host, path: fill(path, NO_ID), headers, body });
        const refusal = kind === "page" ? [307, "/enrol"] : [401, undefined];
        expect([status, told.location], `${method} ${path}`).toEqual(refusal);
      }
    }
    for (const action of everyAction().filter(({ access }) => access === "member")) {
      const state = stateIn(await callAction(slug, action, { id: NO_ID }, { cookie }));
      expect(state, action.name).toMatchObject({ status: "error", code: "signed-out" });
    }
  }
});

test("an admin sees who is late, reminds them by mail, and resets the factors of somebody else", async ({ page }) => {
  test.slow();
  const slug = await anAgencyOfItsOwn();
  const admin = await aMemberWhoSignsIn(slug, ["admin"]);
  const late = await aMemberWhoSignsIn(slug, ["member"]);
  const lost = await aMemberWhoSignsIn(slug, ["member"]);
  const { anAuthenticator } = await import("@/lib/testing/factors");
  await anAuthenticator(lost.db, lost.id);
  const nameOf = async ({ id }: Person) => (await admin.db.member.findUniqueOrThrow({ where: { id } })).name;

  await enter(page, admin);
  await enforceAtOnce(page, slug);
  await page.getByRole("dialog").getByRole("button", { name: "So festlegen" }).click();
  await expect(page.getByText("Die Zwei-Faktor-Anmeldung ist festgelegt.")).toBeVisible();

  await page.getByRole("link", { name: "Anmeldung & Faktoren" }).click();
  await expect(page.getByText("1 von 3 Mitgliedern haben einen zweiten Faktor")).toBeVisible();
  await page.getByRole("link", { name: /^Überfällig\s*1/ }).click();
  const lateRow = page.getByRole("row").filter({ hasText: await nameOf(late) });
  await expect(lateRow.getByText("Überfällig")).toBeVisible();
  await expectAccessible(page);
  await lateRow.getByRole("button", { name: /^Aktionen für/ }).click();
  await page.getByRole("button", { name: "Per Mail erinnern" }).click();
  await expect(page.getByText(/Die Erinnerung an .* ist unterwegs/)).toBeVisible();
  await expect(lateRow.getByText(/^erinnert/)).toBeVisible();
  const subjects = async () => (await mailsTo(late.email)).map(({ subject }) => subject);
  await expect.poll(subjects, { timeout: 30_000 }).toContain("Richte deinen zweiten Faktor für Eigene Agentur ein");

  await page.goto(`${originAt(slug)}/members/${lost.id}`);
  await page.getByRole("button", { name: "Faktoren zurücksetzen" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("alle Sitzungen enden", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Faktoren zurücksetzen" }).click();
  await expect(page.getByText(/Die zweiten Faktoren von .* sind zurückgesetzt/)).toBeVisible();
  expect(await lost.db.authenticator.count({ where: { memberId: lost.id } })).toBe(0);
  await expect
    .poll(async () => (await mailsTo(lost.email)).map(({ subject }) => subject), { timeout: 30_000 })
    .toContain("Deine zweiten Faktoren bei Eigene Agentur wurden zurückgesetzt");
});

test("somebody in their grace sees how long it lasts, may put it off for the day, but not on the last one", async ({
  page,
}) => {
  const slug = await anAgencyOfItsOwn();
  const member = await aMemberWhoSignsIn(slug, ["member"]);
  await enter(page, member);
  const countdown = page.getByText("Noch 7 Tage, um deinen zweiten Faktor einzurichten");
  await expect(countdown).toBeVisible();
  await expect(page.getByRole("link", { name: "Jetzt einrichten" })).toHaveAttribute("href", "/profile/security");
  await page.getByRole("button", { name: "Morgen wieder" }).click();
  await expect(countdown).toBeHidden();
  await page.goto(`${originAt(slug)}/profile`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(countdown).toBeHidden();

  const secondFactorRequiredSince = new Date(Date.now() - 6.5 * 86_400_000);
  await member.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRequiredSince } });
  const activatedAt = secondFactorRequiredSince;
  await member.db.member.update({ where: { id: member.id }, data: { activatedAt } });
  await page.goto(`${originAt(slug)}/today`);
  await expect(page.getByText("Nur noch 12 Stunden, um deinen zweiten Faktor einzurichten")).toBeVisible();
  await expect(page.getByRole("button", { name: "Morgen wieder" })).toBeHidden();
  await expectAccessible(page);
});
