import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

// Weeks far enough ahead that the demo has nothing in them; one a test.
export const week = (monday: string) => `/calendar?view=week&day=${monday}`;

export const columnOf = (page: Page, column: number) => page.locator(`[data-column="${column}"]`);
export const entriesIn = (page: Page, column: number) => columnOf(page, column).locator("[data-entry]");

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not on the page");
  return box;
}

/** Draws from one hour of the day to another, and records it on what is offered first. */
export async function record(page: Page, column: number, fromHour: number, toHour: number): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Zeit eintragen" });
  // The page can be read before its script listens.
  await expect(async () => {
    const { x, y, width } = await boxOf(columnOf(page, column));
    const middle = x + width / 2;
    await page.mouse.move(middle, y + fromHour * 60);
    await page.mouse.down();
    await page.mouse.move(middle, y + fromHour * 60 + 20);
    await page.mouse.move(middle, y + toHour * 60);
    await page.mouse.up();
    await expect(dialog.getByRole("combobox", { name: "Projekt und Aufgabe" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Eintragen" }).click();
  await expect(dialog).toBeHidden();
}

export async function recordUntimed(page: Page, day: string, duration: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Zeit eintragen" });
  await expect(async () => {
    await page.getByRole("button", { name: `Ohne Uhrzeit eintragen, ${day}` }).click();
    await expect(dialog.getByRole("combobox", { name: "Projekt und Aufgabe" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.getByRole("textbox", { name: "Dauer" }).fill(duration);
  await dialog.getByRole("button", { name: "Eintragen" }).click();
  await expect(dialog).toBeHidden();
}

export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** In hours of the day. */
export function endOf(text: string | null): number {
  const [, hours, minutes] = text?.match(/–(\d\d):(\d\d)/) ?? [];
  return Number(hours) + Number(minutes) / 60;
}
