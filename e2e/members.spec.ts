import { linkSentTo } from "./support/mails";
import { expect, test } from "./support/test";

const OWNER = "jana.peters@nordlicht.example";
const INVITED = "frida.neu@nordlicht.example";
const PASSWORD = "ein ganz neues langes Passwort";

test("an owner invites somebody, who joins by the mail's link and is later deactivated", async ({
  page,
  signIn,
  browser,
}) => {
  await signIn(page, OWNER);
  await page.goto("/members");
  await page.getByRole("button", { name: "Mitglied einladen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Frida Neu");
  await dialog.getByLabel("E-Mail-Adresse").fill(INVITED);
  await dialog.getByRole("button", { name: "Einladung senden" }).click();
  await expect(page.getByText(/Die Einladung an .* ist unterwegs/)).toBeVisible();

  await expect.poll(() => linkSentTo(INVITED, "/invite/"), { timeout: 30_000 }).toMatch(/\/invite\//);
  const theirs = await browser.newPage();
  await theirs.goto((await linkSentTo(INVITED, "/invite/")) ?? "");
  await theirs.getByLabel("Neues Passwort").fill("zu kurz");
  await theirs.getByRole("button", { name: "Passwort setzen" }).click();
  await expect(theirs.getByText(/^Mindestens 1[25] Zeichen\.$/)).toBeVisible();
  await theirs.getByLabel("Neues Passwort").fill(PASSWORD);
  await theirs.getByRole("button", { name: "Passwort setzen" }).click();
  await expect(theirs.getByText("Dein Passwort ist gesetzt.", { exact: false })).toBeVisible();
  await theirs.getByLabel("E-Mail-Adresse oder Benutzername").fill(INVITED);
  await theirs.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await theirs.getByRole("button", { name: "Anmelden", exact: true }).click();
  await theirs.waitForURL("**/today");

  await page.goto("/members?q=Frida");
  await page.getByRole("link", { name: "Frida Neu" }).click();
  await page.getByRole("button", { name: "Deaktivieren" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deaktivieren" }).click();
  await expect(page.getByText("Deaktiviert").first()).toBeVisible();
  await theirs.goto("/today");
  await expect(theirs).toHaveURL(/\/login/);
  await theirs.close();
});
