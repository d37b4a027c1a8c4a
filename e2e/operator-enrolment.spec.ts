import { execFileSync } from "node:child_process";
import { PORT } from "./support/installation";
import { scan } from "./support/phone";
import { expect, expectAccessible, test } from "./support/test";

const PASSWORD = "eine Wanderung um den Plöner See";

/** As somebody on the server would make one. */
function makeOperator(email: string): { inviteLink: string } {
  const args = ["bin/kontor.js", "operator", "create", "--email", email, "--name", "Okka Behrens", "--json"];
  const env = {
    ...process.env,
    KONTOR_DATA_DIR: process.env.KONTOR_E2E_DATA_DIR,
    PORT: String(PORT),
    DATABASE_URL: "",
  };
  return JSON.parse(execFileSync("node", args, { encoding: "utf8", env }));
}

test("an operator made on the server joins, has to enrol, and sees the agencies only then", async ({ page }) => {
  test.slow();
  const email = `okka-${Date.now().toString(36)}@kontor.example`;
  const { inviteLink } = makeOperator(email);
  const { origin } = new URL(inviteLink);

  await page.goto(inviteLink);
  await page.locator("[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: "Passwort setzen" }).click();
  await page.waitForURL(/\/login/);
  await page.locator("[name=login]").fill(email);
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("[name=password]").press("Enter");

  await expect(page).toHaveURL(`${origin}/enrol`);
  await page.goto(`${origin}/console`);
  await expect(page).toHaveURL(`${origin}/enrol`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Authenticator-App einrichten" }).click();
  const phone = await scan(page.getByRole("img", { name: "QR-Code für die Authenticator-App" }));
  expect(phone.label).toContain(email);
  await page.getByLabel("Code aus der App").fill(await phone.code());
  await page.getByRole("button", { name: "Ich habe die Codes aufgehoben" }).click();

  await expect(page).toHaveURL(`${origin}/console`);
  await expect(page.getByRole("cell", { name: "Nordlicht" }).first()).toBeVisible();
  await expectAccessible(page);
});
