import type { Page } from "@playwright/test";
import { originAt } from "./support/installation";
import { linkSentTo, mailsTo } from "./support/mails";
import { aMemberWhoSignsIn } from "./support/people";
import { attemptSignIn } from "./support/raw-request";
import { expect, expectAccessible, test } from "./support/test";

type Login = { slug: string; login: string; password: string };

/** Strangers guess until the account is closed to them. */
async function attack({ slug, login }: Login, network: number) {
  for (let n = 1; n <= 6; n += 1) {
    await attemptSignIn({ slug, login, password: `geraten ${n}`, from: `127.0.${network}.${n}` });
  }
}

async function fillIn(page: Page, { slug, login, password }: Login) {
  await page.goto(`${originAt(slug)}/login`);
  await page.getByLabel("E-Mail-Adresse oder Benutzername").fill(login);
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
}

const refusal = (page: Page) => page.getByRole("alert").filter({ hasText: "Zu viele Versuche" });

test("a member whose account is under attack confirms the device by mail, and is not held up again", async ({
  page,
  context,
}) => {
  test.slow();
  const { login, email } = await aMemberWhoSignsIn("nordlicht");
  await attack(login, 21);
  await fillIn(page, login);
  await expect(refusal(page)).toContainText(/Bitte warte \d+ Sekunden/);
  await refusal(page).getByRole("link", { name: "Per E-Mail bestätigen" }).click();
  await expectAccessible(page);

  await page.getByLabel("E-Mail-Adresse oder Benutzername").fill(email);
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByText("Sieh in dein Postfach")).toBeVisible();
  const link = () => linkSentTo(email, "/confirm-device/");
  await expect.poll(link, { timeout: 30_000 }).toBeDefined();

  // Whoever only looks, like a mail scanner, does not use it up.
  for (let looks = 0; looks < 2; looks += 1) await page.goto((await link()) ?? "");
  await expect(page.getByText(email)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ja, das ist mein Gerät" }).click();
  await expect(page.getByText("Dieses Gerät ist bestätigt.")).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name.endsWith("kontor-session"))).toBe(false);

  await attack(login, 22);
  await fillIn(page, login);
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
});

test("an unknown name is refused in the same words, and offered the same", async ({ page }) => {
  const nobody = { slug: "nordlicht", login: "gibt.es.nicht@nordlicht.example", password: "geraten" };
  await attack(nobody, 23);
  await fillIn(page, nobody);
  await expect(refusal(page)).toContainText(/Bitte warte \d+ Sekunden/);
  await expect(refusal(page).getByRole("link", { name: "Per E-Mail bestätigen" })).toBeVisible();
  await page.goto("/confirm-device");
  await page.getByLabel("E-Mail-Adresse oder Benutzername").fill(nobody.login);
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByText("Sieh in dein Postfach")).toBeVisible();
});

test("a device that was never seen before is told by mail, the first of all is not", async () => {
  test.slow();
  const { login, email } = await aMemberWhoSignsIn("nordlicht");
  const notices = async () => (await mailsTo(email)).filter(({ text }) => text?.includes("noch nicht kannten"));
  await attemptSignIn({ ...login, from: "127.0.24.1" });
  await attemptSignIn({ ...login, from: "127.0.24.2" });
  // The worker looks every two minutes.
  await expect.poll(async () => (await notices()).length, { timeout: 150_000 }).toBe(1);
  expect((await notices())[0]?.text).toContain("127.0.24.2");
});
