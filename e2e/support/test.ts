import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { demoPassword, originAt } from "./installation";

type Fixtures = {
  /** Signs in at an agency of the demo through the form, and waits for the first page. */
  signIn: (page: Page, email: string) => Promise<void>;
};

/** What the browser writes by itself when a request is refused, as journeys here want it to be. */
const EXPECTED =
  /Failed to load resource: the server responded with a status of (401|403|404|409|422|503)|net::ERR_INTERNET_DISCONNECTED|Falling back to browser navigation|A bad HTTP response code \(503\) was received when fetching the script|An unknown error occurred when fetching the script/;

export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !EXPECTED.test(message.text())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      const isOurs = !/^(https?|wss?):$/.test(protocol) || /(^|\.)localhost$|^127\./.test(hostname);
      if (!isOurs) problems.push(`a request to a third party: ${request.url()}`);
    });
    await use(page);
    expect(problems, "nothing unexpected on the browser's console, and no request elsewhere").toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  signIn: async ({}, use) => {
    await use(async (page, email) => {
      const slug = email.split("@")[1]?.split(".")[0] ?? "";
      await page.goto(`${originAt(slug)}/login`);
      await page.locator("[name=login]").fill(email);
      await page.locator("[name=password]").fill(demoPassword(email));
      await page.locator("[name=password]").press("Enter");
      await page.waitForURL((url) => !url.pathname.startsWith("/login"));
    });
  },
});

/** WCAG 2.2 AA and best practices, by axe. */
export async function expectAccessible(page: Page): Promise<void> {
  // Between two pages React takes one title away before it sets the next.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

export { expect };
