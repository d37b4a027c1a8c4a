import { originAt } from "./support/installation";
import { bringOperatorCookie } from "./support/operator";
import { expect, expectAccessible, test } from "./support/test";

const OWNER = "jana.peters@nordlicht.example";
const PAGES = [
  "/today",
  "/timesheet",
  "/calendar",
  "/timesheet/team",
  "/projects",
  "/clients",
  "/members",
  "/members/sign-in",
  "/activities",
  "/imports",
  "/reports?period=this-year&by=month&below=member",
  "/reports/entries?period=this-year",
  "/reports/exports",
  "/backups",
  "/backups/invoices",
  "/backups/log",
  "/backups/restores",
  "/backups/restores/new",
  "/settings",
  "/settings/security",
  "/profile",
  "/profile/security",
  "/offline",
];
const OPERATORS_PAGES = [
  "/console",
  "/console/account",
  "/console/alarms",
  "/console/jobs",
  "/console/invoices",
  "/console/invoices/issuer",
  "/console/prices",
  "/console/restores",
].map((path) => originAt("operator") + path);
const VISITORS_PAGES = [
  "/login",
  "/reset",
  "/there/is/no/such/page",
  "/help/second-factor",
  `${originAt("operator")}/login`,
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1440]) {
    test(`axe finds nothing on any page, ${colorScheme}, ${width} px`, async ({ page, signIn }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      for (const path of VISITORS_PAGES) {
        await page.goto(path);
        await expectAccessible(page);
      }
      await signIn(page, OWNER);
      await bringOperatorCookie(page);
      for (const path of [...PAGES, ...OPERATORS_PAGES]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
        const scrollsSideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        expect(scrollsSideways, `${path} scrolls sideways`).toBe(false);
      }
    });
  }
}
