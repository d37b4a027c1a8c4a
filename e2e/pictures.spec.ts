import { originAt } from "./support/installation";
import { expect, test } from "./support/test";

const OWNER = "jana.peters@nordlicht.example";

test("a manager sees who recorded how much on which day, and goes on to one member's week", async ({
  page,
  signIn,
}) => {
  await signIn(page, OWNER);
  await page.goto(`${originAt("nordlicht")}/today`);
  await page.getByRole("link", { name: "Die Woche des Teams" }).click();
  await expect(page.getByRole("heading", { name: "Team-Woche" })).toBeVisible();
  await page.getByRole("link", { name: "Vorige Woche" }).click();
  await page.waitForURL(/week=/);
  const row = page.getByRole("row", { name: /Mehmet Yıldız/ });
  await expect(row.getByRole("cell")).toHaveCount(8);
  const sum = await row.getByRole("cell").last().textContent();
  expect(sum).toMatch(/^\d+:\d\d$/);
  await row.getByRole("link", { name: "Mehmet Yıldız" }).click();
  await expect(page.getByRole("heading", { name: "Wochenzettel von Mehmet Yıldız" })).toBeVisible();
  await expect(page.getByRole("cell", { name: sum ?? "", exact: true }).first()).toBeVisible();
});

test("a project says until when its budget lasts", async ({ page, signIn }) => {
  await signIn(page, OWNER);
  await page.goto(`${originAt("nordlicht")}/projects?q=website-relaunch`);
  await page.getByRole("table").getByRole("link", { name: "Website-Relaunch", exact: true }).click();
  await expect(page.getByText(/^Bei [\d.,]+ h je Woche wie zuletzt reicht das Budget/)).toBeVisible();

  await page.getByText("Zahlen zeigen").click();
  const months = page.getByRole("table", { name: "Verlauf" }).getByRole("row");
  await expect(months.nth(1)).toBeVisible();
  const hours = await months.evaluateAll((rows) =>
    rows.slice(1).map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
  );
  const hundredths = (text = "") => Number(text.replace(/\D/g, ""));
  expect(hundredths(hours[0]?.[2])).toBe(hours.reduce((sum, [month]) => sum + hundredths(month), 0));
});
