import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { readZip } from "@/lib/testing/read-zip";
import { hostileEntry } from "./support/hostile-entry";
import { expect, test } from "./support/test";

const OWNER = "jana.peters@nordlicht.example";
const MEMBER = "nele.carstens@nordlicht.example";

test("a member's report holds their own time, and nobody else as a filter", async ({ page, signIn }) => {
  await signIn(page, MEMBER);
  await page.goto("/reports?period=this-year&group=member");
  await expect(page.getByText("Du siehst deine eigene Zeit.")).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveText(["Nele Carstens", "Summe"]);
  await expect(page.getByRole("combobox", { name: "Mitglied" })).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Kunde" })).toBeVisible();
});

test("an owner filters and groups a year, goes down to its entries, and takes both away as files", async ({
  page,
  signIn,
}) => {
  await signIn(page, OWNER);
  await page.goto("/reports");
  await page.getByLabel("Zeitraum").selectOption("Dieses Jahr");
  await page.waitForURL(/period=this-year/);
  await page.getByLabel("Zeilen").selectOption("Kunde");
  await page.waitForURL(/group=client/);
  await page.getByLabel("Spalten").selectOption("Monate");
  await page.waitForURL(/by=month/);
  await page.getByRole("combobox", { name: "Mitglied" }).fill("Nele");
  await page.getByRole("option", { name: "Nele Carstens" }).click();
  await page.waitForURL(/member=/);
  await expect(page.getByRole("combobox", { name: "Mitglied" })).toHaveValue("Nele Carstens");

  // The address has the filter before the figures do.
  const whole = page
    .getByRole("row", { name: /^Summe/ })
    .getByRole("link")
    .first();
  await expect(whole).toHaveAttribute("href", /member=/);
  const january = page
    .getByRole("row", { name: /^Summe/ })
    .getByRole("link")
    .nth(1);
  await expect(january).toHaveAttribute("href", /from=\d{4}-\d\d-01&to=.*member=/);
  const figures = await figuresOf(page);
  const total = figures.pop() ?? [];
  expect(total[0]).toBeGreaterThan(0);
  for (const [seconds, ...columns] of [...figures, total]) expect(sum(columns)).toBe(seconds);
  total.forEach((seconds, column) => {
    expect(sum(figures.map((row) => row[column] ?? 0))).toBe(seconds);
  });

  const table = await rowsOf(await download(page, "Als CSV herunterladen"));
  expect(secondsOf(table.at(-1)?.duration)).toBe(total[0]);
  expect(table).toHaveLength(figures.length + 1);

  await whole.click();
  await page.waitForURL(/\/reports\/entries/);
  await expect(page.getByText("Mitglied: Nele Carstens")).toBeVisible();
  const entries = await rowsOf(await download(page, "Als CSV herunterladen"));
  expect(sum(entries.map(({ duration }) => secondsOf(duration)))).toBe(total[0]);
  expect(new Set(entries.map(({ member }) => member))).toEqual(new Set(["Nele Carstens"]));
  await expect(page.getByRole("heading", { name: `${entries.length} Einträge` })).toBeVisible();

  const sheet = readZip(await readFile(await (await download(page, "Als XLSX herunterladen")).path()));
  const durations = sheet.get("xl/worksheets/sheet1.xml")?.matchAll(/<c s="2"><v>([^<]+)<\/v>/g) ?? [];
  expect(sum([...durations].map(([, days]) => Math.round(Number(days) * 86_400)))).toBe(total[0]);
});

test("a name that is a formula is none in any file", async ({ page, signIn }) => {
  const { name, day } = await hostileEntry(MEMBER);
  await signIn(page, OWNER);
  await page.goto(`/reports?period=custom&from=${day}&to=${day}`);
  await expect(page.getByRole("rowheader", { name })).toBeVisible();
  const csv = await rowsOf(await download(page, "Als CSV herunterladen"));
  expect(csv[0]?.project).toBe(`'${name}`);
  const sheet = readZip(await readFile(await (await download(page, "Als XLSX herunterladen")).path()));
  const xml = sheet.get("xl/worksheets/sheet1.xml") ?? "";
  expect(xml).toContain('<c t="inlineStr" s="0"><is><t xml:space="preserve">=');
  expect(xml).not.toContain("<f");
});

test("a report is made and read without script", async ({ page, signIn, browser, baseURL }) => {
  await signIn(page, OWNER);
  await page.goto("/reports");
  const member = page.getByRole("option", { name: "Nele Carstens" });
  await expect(async () => {
    await page.getByRole("combobox", { name: "Mitglied" }).press("ArrowDown");
    // Asked for when the list opens.
    await expect(member).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await member.click();
  await page.waitForURL(/member=/);
  const { search } = new URL(page.url());
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false, locale: "de-DE" });
  const reader = await plain.newPage();
  await reader.goto(`/reports${search}`);
  await reader.getByLabel("Zeitraum").selectOption("Dieses Jahr");
  await reader.getByLabel("Zeilen").selectOption("Leistungsart");
  await reader.getByRole("button", { name: "Anwenden" }).click();
  await expect(reader).toHaveURL(/period=this-year.*group=activity/);
  await expect(reader).toHaveURL(/member=[0-9a-f-]{36}/);
  const figures = await figuresOf(reader);
  const total = figures.pop() ?? [];
  expect(sum(figures.map(([seconds]) => seconds ?? 0))).toBe(total[0]);
  // The columns' figures lead on only where script runs.
  await reader
    .getByRole("row", { name: /^Summe/ })
    .getByRole("link")
    .click();
  await expect(reader.getByRole("heading", { name: /Einträge$/ })).toBeVisible();
  await plain.close();
});

test("the tasks to choose from are those of the project that is chosen", async ({ page, signIn }) => {
  await signIn(page, OWNER);
  await page.goto("/reports");
  const tasks: string[][] = [];
  for (const project of ["Website-Relaunch", "Kundenportal"]) {
    await page.getByRole("combobox", { name: "Projekt" }).fill(project);
    await page.getByRole("option", { name: project }).first().click();
    await expect(page.getByText(`Projekt: ${project}`)).toBeVisible();
    await page.getByRole("combobox", { name: "Aufgabe" }).press("ArrowDown");
    const offered = page.getByRole("option", { name: project });
    await expect(offered.first()).toBeVisible();
    tasks.push(await page.getByRole("option").allTextContents());
    await page.keyboard.press("Escape");
  }
  expect(tasks[1]?.filter((task) => task.includes("Website-Relaunch"))).toEqual([]);
});

/** The seconds of every row of the table at one moment, its sum and then its columns; the last row is the total. */
async function figuresOf(page: Page): Promise<number[][]> {
  const rows = page.getByRole("table", { name: "Auswertung" }).locator("tbody tr, tfoot tr");
  const texts = await rows.evaluateAll((found) =>
    found.map((row) => [...row.querySelectorAll("td")].map(({ textContent }) => textContent)),
  );
  return texts.map((row) => row.map(secondsOf));
}

function secondsOf(text = ""): number {
  const [hours = 0, minutes = 0, seconds = 0] = text === "–" ? [] : text.split(":").map(Number);
  return hours * 3_600 + minutes * 60 + seconds;
}

async function download(page: Page, name: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return file;
}

async function rowsOf(file: Download): Promise<Record<string, string>[]> {
  return parse(await readFile(await file.path()), { bom: true, columns: true });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
