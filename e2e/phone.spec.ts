import { enter } from "./support/enter";
import { originAt } from "./support/installation";
import { aRecordingMember, entriesOf, SLUG, TODAY } from "./support/recording-member";
import { expect, expectAccessible, test } from "./support/test";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("one thumb records: chips, keypad and button lie in the lower half and are large enough", async ({ page }) => {
    const member = await aRecordingMember();
    await enter(page, member);
    await page.goto(TODAY);
    const dock = page.getByRole("region", { name: "Zeit erfassen" });
    await dock.getByRole("group", { name: "Worauf?" }).getByRole("button").first().tap();
    await dock.getByLabel("Dauer").fill("1,5");
    await expect(dock.getByText("1:30 = 1,50 Stunden")).toBeVisible();
    for (const control of await dock.locator("button, input").all()) {
      const box = await control.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.y).toBeGreaterThan(370);
    }
    await expectAccessible(page);
    await dock.getByRole("button", { name: "Eintragen" }).tap();
    await expect(page.getByRole("list", { name: "Heute erfasst" })).toContainText("1:30");
    await expect
      .poll(async () => (await entriesOf(member)).map(({ durationSeconds }) => durationSeconds))
      .toEqual([5_400]);
  });
});

test("a phone can install it under the agency's name", async ({ page }) => {
  await page.goto(`${originAt(SLUG)}/login`);
  const href = await page.locator("link[rel=manifest]").first().getAttribute("href");
  const manifest = await page.evaluate(async (address) => (await fetch(address ?? "")).json(), href);
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/today", short_name: "Nordlicht" });
  const types = await page.evaluate(
    (icons) => Promise.all(icons.map(async ({ src }) => (await fetch(src)).headers.get("content-type"))),
    manifest.icons as { src: string }[],
  );
  expect(types).toEqual(["image/png", "image/png", "image/png"]);
});
