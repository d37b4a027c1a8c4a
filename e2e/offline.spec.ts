import type { BrowserContext, Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { enter } from "./support/enter";
import { originAt } from "./support/installation";
import { aMemberWhoSignsIn } from "./support/people";
import { expect, expectAccessible, test } from "./support/test";

type Member = Awaited<ReturnType<typeof aMemberWhoSignsIn>>;

const SLUG = "nordlicht";
const MONDAY = "2027-03-01";
const WEEK = `${originAt(SLUG)}/timesheet?week=${MONDAY}`;
const TODAY = `${originAt(SLUG)}/today`;

/** Somebody who records time, with a row in a week that is otherwise empty. */
async function aRecordingMember(): Promise<Member & { projectId: string }> {
  const member = await aMemberWhoSignsIn(SLUG);
  const { db, id: memberId } = member;
  const project = await db.project.findFirstOrThrow({
    where: { archivedAt: null, client: { archivedAt: null } },
    orderBy: { name: "asc" },
  });
  const row = { memberId, projectId: project.id, taskId: null, activityId: null };
  await db.projectMember.create({ data: { projectId: project.id, memberId } });
  await db.timesheetRow.create({ data: { id: uuidv7(), week: new Date(MONDAY), ...row } });
  await db.favourite.create({ data: { id: uuidv7(), ...row } });
  return { ...member, projectId: project.id };
}

const cells = (page: Page) => page.getByRole("row").nth(1).getByRole("textbox");
const entriesOf = ({ db, id }: Member) =>
  db.timeEntry.findMany({ where: { memberId: id }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

/** Until copies of these pages lie in the browser. */
async function untilKept(page: Page, ...addresses: string[]): Promise<void> {
  const keptNow = () => page.evaluate(keptAddresses);
  await expect.poll(keptNow, { timeout: 20_000 }).toEqual(expect.arrayContaining(addresses));
}

async function keptAddresses(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith("kontor-pages-"));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map(({ url }) => url.slice(location.origin.length));
}

async function type(page: Page, column: number, text: string): Promise<void> {
  await cells(page).nth(column).fill(text);
  await cells(page).nth(column).press("Enter");
}

async function openWeek(page: Page, member: Member): Promise<void> {
  await enter(page, member);
  await page.goto(WEEK);
  await untilKept(page, `/timesheet?week=${MONDAY}`, "/today", "/timesheet", "/offline");
}

test("three cells recorded without a connection outlive a reload, and are sent once and in order", async ({
  page,
  context,
}) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") sent.push(String(request.postDataJSON().day));
  });
  await context.setOffline(true);
  await type(page, 0, "1:30");
  await type(page, 1, "2");
  await type(page, 2, "0,5");
  await cells(page).nth(3).fill("4:1");
  await expect(page.getByText("3 Änderungen sind noch nicht beim Server angekommen.")).toBeVisible();

  await page.reload();
  await expect(page.getByText(/Ohne Verbindung: Stand von/)).toBeVisible();
  for (const [column, text] of ["1:30", "2:00", "0:30", "4:1"].entries()) {
    await expect(cells(page).nth(column)).toHaveValue(text);
  }
  await expect(page.getByText("3 Änderungen sind noch nicht beim Server angekommen.")).toBeVisible();
  await expectAccessible(page);
  expect(await entriesOf(member)).toEqual([]);

  sent.length = 0;
  await context.setOffline(false);
  await expect(page.getByText("noch nicht beim Server angekommen")).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText(/Ohne Verbindung: Stand von/)).toBeHidden();
  expect(sent).toEqual(["2027-03-01", "2027-03-02", "2027-03-03"]);
  const stored = await entriesOf(member);
  expect(stored.map(({ durationSeconds }) => durationSeconds)).toEqual([5_400, 7_200, 1_800]);
  await expect(cells(page).nth(0)).toHaveValue("1:30");
  await expect(cells(page).nth(3)).toHaveValue("4:1");
});

test("a timer stopped without a connection keeps its true time", async ({ page, context }) => {
  const member = await aRecordingMember();
  await enter(page, member);
  const startedAt = new Date(Date.now() - 3_600_000);
  startedAt.setMilliseconds(0);
  await member.db.timeEntry.create({
    data: {
      id: uuidv7(),
      memberId: member.id,
      projectId: member.projectId,
      day: new Date(startedAt.toISOString().slice(0, 10)),
      startedAt,
      timeZone: "Europe/Berlin",
      billable: true,
    },
  });
  await page.goto(TODAY);
  await untilKept(page, "/today");
  await context.setOffline(true);
  const stoppedAtMs = Date.now();
  await page.getByRole("region", { name: "Laufende Stoppuhr" }).getByRole("button", { name: "Anhalten" }).click();
  await expect(page.getByText("Eine Änderung ist noch nicht beim Server angekommen.")).toBeVisible();
  await page.reload();
  await expect(page.getByText(/Ohne Verbindung: Stand von/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Laufende Stoppuhr" })).toBeHidden();
  await expect(page.getByText("Noch nicht gesendet")).toBeVisible();
  await expect.poll(() => Date.now() - stoppedAtMs, { timeout: 10_000 }).toBeGreaterThan(4_000);
  await context.setOffline(false);
  await expect(page.getByText("noch nicht beim Server angekommen")).toBeHidden({ timeout: 20_000 });
  const [entry] = await entriesOf(member);
  expect(Math.abs((entry?.endedAt?.getTime() ?? 0) - stoppedAtMs)).toBeLessThan(3_000);
});

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

test("of two tabs one sends what waits, and each sees it arrive", async ({ page, context }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  const second = await context.newPage();
  await second.goto(WEEK);
  let puts = 0;
  context.on("request", (request) => {
    if (request.method() === "PUT") puts += 1;
  });
  await context.setOffline(true);
  await type(page, 0, "1");
  await expect(second.getByText("Eine Änderung ist noch nicht beim Server angekommen.")).toBeVisible();
  await expect(cells(second).nth(0)).toHaveValue("1:00");
  const attempts = puts;
  await context.setOffline(false);
  for (const tab of [page, second]) {
    await expect(tab.getByText("noch nicht beim Server angekommen")).toBeHidden({ timeout: 20_000 });
  }
  expect(puts - attempts).toBe(1);
  expect(await entriesOf(member)).toHaveLength(1);
});

test("what waits can be looked at and given up, after asking", async ({ page, context }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await context.setOffline(true);
  await type(page, 0, "1");
  await page.getByRole("button", { name: "Eine Eingabe noch nicht gespeichert" }).click();
  const dialog = page.getByRole("dialog", { name: "Noch nicht gespeichert" });
  await expect(dialog).toContainText("Der Server war nicht zu erreichen");
  await dialog.getByRole("button", { name: /^Verwerfen:/ }).click();
  await expect(dialog.getByText("Wirklich verwerfen?")).toBeVisible();
  await dialog.getByRole("button", { name: "Verwerfen", exact: true }).click();
  await expect(dialog.getByText("Alles ist gespeichert.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(cells(page).nth(0)).toHaveValue("");
});

test("without a connection no page of another area is shown, and the way on is", async ({ page, context }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await page.goto(`${originAt(SLUG)}/profile`);
  await context.setOffline(true);
  await page.goto(`${originAt(SLUG)}/profile`);
  await expect(page.getByRole("heading", { name: "Ohne Verbindung" })).toBeVisible();
  await expect(page.getByText(member.login.login)).toBeHidden();
  await page.getByRole("main").getByRole("link", { name: "Wochenzettel" }).click();
  await expect(page.getByRole("heading", { name: "Wochenzettel" })).toBeVisible();
  await expect(page.getByText(/Ohne Verbindung: Stand von/)).toBeVisible();
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

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("one thumb records: chips, keypad and button lie in the lower half and are large enough", async ({ page }) => {
    const member = await aRecordingMember();
    await enter(page, member);
    await page.goto(TODAY);
    const dock = page.getByRole("region", { name: "Zeit erfassen" });
    await dock.getByRole("group", { name: "Worauf?" }).getByRole("button").first().tap();
    await dock.getByLabel("Dauer").fill("1,5");
    await expect(dock.getByText("1:30 = 1,50 Stunden")).toBeVisible();
    for (const control of await dock.locator("button, input").all()) {
      const box = await control.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.y).toBeGreaterThan(370);
    }
    await expectAccessible(page);
    await dock.getByRole("button", { name: "Eintragen" }).tap();
    await expect(page.getByRole("list", { name: "Heute erfasst" })).toContainText("1:30");
    await expect
      .poll(async () => (await entriesOf(member)).map(({ durationSeconds }) => durationSeconds))
      .toEqual([5_400]);
  });
});

test("a phone can install it under the agency's name", async ({ page }) => {
  await page.goto(`${originAt(SLUG)}/login`);
  const href = await page.locator("link[rel=manifest]").first().getAttribute("href");
  const manifest = await page.evaluate(async (address) => (await fetch(address ?? "")).json(), href);
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/today", short_name: "Nordlicht" });
  const types = await page.evaluate(
    (icons) => Promise.all(icons.map(async ({ src }) => (await fetch(src)).headers.get("content-type"))),
    manifest.icons as { src: string }[],
  );
  expect(types).toEqual(["image/png", "image/png", "image/png"]);
});

test.describe("before the page listens", () => {
  // A worker would bring the scripts past what this test holds back.
  test.use({ serviceWorkers: "block" });

  test("no character that is typed is lost", async ({ page }) => {
    const member = await aRecordingMember();
    await enter(page, member);
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route("**/_next/static/**/*.js", async (route) => {
      await held;
      await route.continue();
    });
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
});

async function expectNothingKept(page: Page, context: BrowserContext): Promise<void> {
  await expect.poll(() => page.evaluate(keptAddresses)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("kontor.draft")))).toEqual(
    [],
  );
  await context.setOffline(true);
  await expect(page.goto(TODAY)).rejects.toThrow();
}
