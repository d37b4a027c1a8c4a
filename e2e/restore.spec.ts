import { v7 as uuidv7 } from "uuid";
import { originAt } from "./support/installation";
import { bringOperatorCookie } from "./support/operator";
import { anOwnedAgency, type OwnedAgency } from "./support/owned-agency";
import { expect, test } from "./support/test";

// What an agency fears and what it was promised, once through: a project is lost, the evening's snapshot brings it back;
// then the whole agency goes back, and then forward again. The worker, the queue and the databases are the real ones.
test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);

const WORK = { timeout: 90_000 };

// One of a kind, as a second try begins with another agency.
const NAME = `Quayside Studio ${Date.now().toString(36)}`;

let agency: OwnedAgency;
let restoreUrl: string;

test.beforeAll(async () => {
  agency = await anOwnedAgency(NAME);
  await addProject("Website relaunch", 3);
});

test.beforeEach(async ({ page }) => {
  await agency.bringOwner(page);
});

test("an owner saves the agency by hand and sees what the snapshot holds", async ({ page }) => {
  await page.goto(`${agency.origin}/backups`);
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByRole("table").getByText("3 entries").first()).toBeVisible(WORK);
});

test("an operator says who writes the invoices, and what a restore costs", async ({ page }) => {
  await bringOperatorCookie(page);
  await page.goto(`${originAt("operator")}/console/invoices/issuer`);
  await page.locator("[name=name]").fill("Kontor Betrieb GmbH");
  await page.locator("[name=address]").fill("Speicherstadt 3\n20457 Hamburg");
  await page.locator("[name=email]").fill("rechnung@kontor.example");
  await page.locator("[name=vatId]").fill("DE123456789");
  const saved = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("main form button[type=submit]").click();
  await saved;
  await page.goto(`${originAt("operator")}/console/prices`);
  await page.locator("[name=previewNet]").fill("40");
  await page.locator("[name=restoreNet]").fill("120,50");
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("main table").getByText("120,50").first()).toBeVisible();
});

test("an owner orders a restore and agrees to its price", async ({ page }) => {
  await deleteProject("Website relaunch");
  await addProject("Made since", 1);
  await page.goto(`${agency.origin}/backups`);
  await page
    .getByRole("link", { name: /^Restore the snapshot of/ })
    .first()
    .click();
  await page.getByLabel("What happened?").fill("The website project was deleted by mistake.");
  await page.getByRole("button", { name: "Continue to the price" }).click();
  await expect(page.getByText("€191.00").first()).toBeVisible();
  await page.locator("[name=name]").fill("Quayside Studio Ltd");
  await page.locator("[name=address]").fill("1 Quay\nLondon");
  await page.locator("[name=email]").fill("office@quayside.example");
  await page.getByLabel("I have read this and order it.").check();
  await page.getByRole("button", { name: "Order and agree to pay" }).click();
  await expect(page.getByText("Waiting for approval").first()).toBeVisible();
  restoreUrl = page.url();
});

test("an operator approves it, and sees nothing of what the agency holds", async ({ page }) => {
  await bringOperatorCookie(page);
  await page.goto(`${originAt("operator")}/console/restores`);
  await page.getByRole("link", { name: NAME }).click();
  await expect(page.getByText("The website project was deleted by mistake.")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Website relaunch");
  await page.getByRole("button", { name: /^(Approve|Genehmigen|Freigeben)$/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(Approve|Genehmigen|Freigeben)$/ })
    .click();
  await expect(page.getByText(/Loading started|Laden begonnen|Approved|Genehmigt|Freigegeben/).first()).toBeVisible();
});

test("the owner walks through what was, in which nothing can be changed", async ({ page }) => {
  await page.goto(restoreUrl);
  await expect(page.getByText("Preview ready").first()).toBeVisible(WORK);
  await page.getByRole("button", { name: "Open preview" }).click();
  await expect(page.getByText(/read-only/)).toBeVisible();
  await page.goto(`${agency.origin}/projects`);
  await expect(page.getByText("Website relaunch")).toBeVisible();
  await expect(page.getByText("Made since")).toBeHidden();
  await page.getByRole("button", { name: "Leave preview" }).click();
  await expect(page.getByText(/read-only/)).toBeHidden();
  await page.goto(`${agency.origin}/projects`);
  await expect(page.getByText("Made since")).toBeVisible();
  await expect(page.getByText("Website relaunch")).toBeHidden();
});

test("the owner compares, and takes the one project back with its time", async ({ page }) => {
  await page.goto(restoreUrl);
  await page.getByRole("link", { name: "See the difference" }).click();
  const compare = page.getByRole("button", { name: "Compare now" });
  await expect(compare.or(page.getByText("By kind"))).toBeVisible(WORK);
  if (await compare.isVisible()) await compare.click();
  await expect(page.getByText("By kind").first()).toBeVisible(WORK);
  await page.getByRole("link", { name: "By project" }).click();
  await page.getByRole("link", { name: "Take back Website relaunch" }).click();
  await page.getByRole("button", { name: /^Take \d+ records back$/ }).click();
  await expect(page.getByText(/are in today’s data again/)).toBeVisible();
  expect(await entriesOf("Website relaunch")).toBe(3);
  expect(await entriesOf("Made since")).toBe(1);
});

test("the owner switches the whole agency over, and everybody signs in anew", async ({ page }) => {
  await page.goto(`${restoreUrl}/switch`);
  await page.getByRole("button", { name: "Switch now" }).click();
  // The page asks how far it is, and is told that nobody is signed in any more.
  await expect(page).toHaveURL(/\/login$/, WORK);
  expect(await entriesOf("Made since")).toBe(0);
  await agency.bringOwner(page);
  await page.goto(`${agency.origin}/projects`);
  await expect(page.getByText("Website relaunch")).toBeVisible();
  await expect(page.getByText("Made since")).toBeHidden();
});

test("the owner finds the invoice, and the operator its payment", async ({ page }) => {
  await page.goto(`${agency.origin}/backups/invoices`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /PDF/ }).first().click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});

test("the owner undoes the switch, and today is back as it was", async ({ page }) => {
  await addProject("Made after the switch", 1);
  await page.goto(restoreUrl);
  await page.getByRole("button", { name: "Undo the switch" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo the switch" }).click();
  await expect(page).toHaveURL(/\/login$/, WORK);
  expect(await entriesOf("Made since")).toBe(1);
  await agency.bringOwner(page);
  await page.goto(restoreUrl);
  await expect(page.getByText("The agency works again with the state from before the switch.").first()).toBeVisible(
    WORK,
  );
  expect(await entriesOf("Website relaunch")).toBe(3);
  expect(await entriesOf("Made after the switch")).toBe(0);
});

async function addProject(name: string, entries: number): Promise<void> {
  await agency.withDatabase(async (db) => {
    const { id: memberId } = await db.member.findFirstOrThrow();
    const { id: projectId } = await db.project.create({ data: { id: uuidv7(), name } });
    const entry = { memberId, projectId, durationSeconds: 5_400, timeZone: "Europe/London", billable: true };
    const days = Array.from({ length: entries }, (_, index) => new Date(Date.UTC(2026, 10, 2 + index)));
    await db.timeEntry.createMany({ data: days.map((day) => ({ ...entry, id: uuidv7(), day, note: "Concept" })) });
  });
}

async function deleteProject(name: string): Promise<void> {
  await agency.withDatabase(async (db) => {
    await db.timeEntry.deleteMany({ where: { project: { name } } });
    await db.project.deleteMany({ where: { name } });
  });
}

const entriesOf = (name: string) => agency.withDatabase((db) => db.timeEntry.count({ where: { project: { name } } }));
