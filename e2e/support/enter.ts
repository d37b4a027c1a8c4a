import type { Page } from "@playwright/test";
import { originAt } from "./installation";

type Person = { login: { slug: string; login: string; password: string } };

/** Gives name and password in the form, and waits for what comes next. */
export async function enter(page: Page, { login: { slug, login, password } }: Person): Promise<void> {
  await page.goto(`${originAt(slug)}/login`);
  await page.locator("[name=login]").fill(login);
  await page.locator("[name=password]").fill(password);
  await page.locator("[name=password]").press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
}
