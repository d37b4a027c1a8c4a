import { expect, expectAccessible, test } from "./support/test";

const MANAGER = "sophie.brandt@nordlicht.example";
const MEMBER = "lena.petersen@nordlicht.example";
const NOTE = "Nur über das Mobiltelefon anrufen.\nNie vor zehn.";

test("a manager keeps a private note on a contact, of which a member learns nothing", async ({
  page,
  signIn,
  browser,
}) => {
  test.slow();
  await signIn(page, MANAGER);
  await page.goto("/clients?q=Fjordblick");
  await page.getByRole("link", { name: "Fjordblick Hotels" }).click();
  await page.getByRole("button", { name: /Maximilian Graf/ }).click();
  await page.getByRole("link", { name: "Private Notiz" }).click();
  await page.getByLabel("Private Notiz").fill(NOTE);
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Die Notiz ist gespeichert.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Private Notiz")).toHaveValue(NOTE);
  await expectAccessible(page);

  const address = page.url();
  await page.getByRole("link", { name: "Fjordblick Hotels" }).click();
  const contacts = page.getByRole("region", { name: "Ansprechpartner" });
  await expect(contacts.getByRole("link", { name: "Private Notiz" })).toBeVisible();
  const clientPage = page.url();
  await page.goto(clientPage);
  expect(await page.content()).not.toContain("Mobiltelefon");

  const theirs = await browser.newPage();
  await signIn(theirs, MEMBER);
  await theirs.goto(address);
  await expect(theirs.getByRole("heading", { name: "Diese Seite gibt es nicht" })).toBeVisible();
  await theirs.goto(clientPage);
  await expect(theirs.getByText("Maximilian Graf")).toBeVisible();
  await expect(theirs.getByText("Private Notiz")).toHaveCount(0);
});
