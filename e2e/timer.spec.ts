import { expect, test } from "./support/test";

const LENA = "lena.petersen@nordlicht.example";

test("a member starts the timer by typing a few letters, sees it everywhere, and stops it", async ({
  page,
  signIn,
}) => {
  await signIn(page, LENA);
  const picker = page.getByRole("combobox", { name: "Projekt und Aufgabe" }).first();
  await picker.fill("website");
  await expect(page.getByRole("option").first()).toBeVisible();
  await picker.press("Enter");
  await page.getByRole("button", { name: "Starten" }).click();

  await expect(page).toHaveTitle(/^● 0:00 Website.* · Heute · Kontor$/);
  await page.getByRole("link", { name: "Projekte" }).first().click();
  await expect(page).toHaveTitle(/^● 0:0\d Website.* · Projekte · Kontor$/);

  await page.reload();
  await page.getByRole("region", { name: "Laufende Stoppuhr" }).getByRole("button", { name: "Anhalten" }).click();
  await expect(page.getByText(/erfasst:/)).toBeVisible();
  await expect(page).toHaveTitle("Projekte · Kontor");
});

test("started fifty times at once, one timer runs", async ({ page, signIn }) => {
  await signIn(page, LENA);
  const statuses = await page.evaluate(async () => {
    const headers = { "content-type": "application/json" };
    const search = { method: "POST", headers, body: '{"q":"website"}' };
    const lines = JSON.stringify(await (await fetch("/api/v1/recordables", search)).json());
    const projectId = lines.match(/"projectId":"([^"]+)"/)?.[1];
    const start = async () => {
      const body = { id: crypto.randomUUID(), projectId, taskId: null, activityId: null, note: "" };
      return (await fetch("/api/v1/timer", { method: "POST", headers, body: JSON.stringify(body) })).status;
    };
    return Promise.all(Array.from({ length: 50 }, start));
  });
  expect(statuses).toContain(200);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Anhalten" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Verwerfen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Verwerfen" }).click();
  await expect(page.getByRole("button", { name: "Starten" })).toBeVisible();
});

test("what does not reach the server is kept, said so, and sent later", async ({ page, signIn, context }) => {
  await signIn(page, LENA);
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Dauer" }).fill("1,5");
  await expect(page.getByText("1:30 = 1,50 Stunden")).toBeVisible();
  const picker = page.getByRole("combobox", { name: "Projekt und Aufgabe" }).nth(1);
  await picker.click();
  await picker.press("ArrowDown");
  await picker.press("Enter");
  await page.getByRole("button", { name: "Eintragen" }).click();
  await expect(page.getByText("Eine Änderung ist noch nicht beim Server angekommen.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("noch nicht beim Server angekommen")).toBeHidden({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole("list", { name: "Heute erfasst" })).toContainText("1:30");
});
