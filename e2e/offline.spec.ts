import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enter } from "./support/enter";
import { originAt } from "./support/installation";
import { untilListening } from "./support/listening";
import {
  aRecordingMember,
  cells,
  entriesOf,
  openWeek,
  SLUG,
  TODAY,
  type,
  untilKept,
  WEEK,
} from "./support/recording-member";
import { expect, expectAccessible, test } from "./support/test";

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

test("a duration confirmed with Enter arrives although the page is left before it can show it", async ({ page }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  await cells(page).first().fill("1:30");
  await cells(page)
    .first()
    .evaluate((field) => {
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      location.replace("about:blank");
    });
  await page.waitForURL("about:blank");
  await expect
    .poll(async () => (await entriesOf(member)).map(({ durationSeconds }) => durationSeconds))
    .toEqual([5_400]);
});

test("a timer stopped without a connection keeps its true time", async ({ page, context }) => {
  const member = await aRecordingMember();
  await enter(page, member);
  // Shortly after midnight it has not run for an hour: an entry that began yesterday is not among today's.
  const now = Temporal.Now.zonedDateTimeISO("Europe/Berlin");
  const anHourAgo = now.subtract({ hours: 1 }).round("second");
  const startedAt = [anHourAgo, now.startOfDay()].toSorted(Temporal.ZonedDateTime.compare)[1] ?? anHourAgo;
  await member.db.timeEntry.create({
    data: {
      id: uuidv7(),
      memberId: member.id,
      projectId: member.projectId,
      day: new Date(startedAt.toPlainDate().toString()),
      startedAt: new Date(startedAt.epochMilliseconds),
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
  // So long that the time of sending would be another one.
  await expect.poll(() => Date.now() - stoppedAtMs, { timeout: 10_000 }).toBeGreaterThan(4_000);
  await context.setOffline(false);
  await expect(page.getByText("noch nicht beim Server angekommen")).toBeHidden({ timeout: 20_000 });
  const [entry] = await entriesOf(member);
  expect(Math.abs((entry?.endedAt?.getTime() ?? 0) - stoppedAtMs)).toBeLessThan(3_000);
});

test("of two tabs one sends what waits, and each sees it arrive", async ({ page, context }) => {
  const member = await aRecordingMember();
  await openWeek(page, member);
  const second = await context.newPage();
  await second.goto(WEEK);
  await untilListening(cells(second).nth(0));
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
