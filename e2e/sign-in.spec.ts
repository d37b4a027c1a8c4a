import { demoPassword, originAt } from "./support/installation";
import { rawRequest, sessionCookie } from "./support/raw-request";
import { expect, test } from "./support/test";

const MEHMET = "mehmet.yildiz@nordlicht.example";

test("a wrong password is told without saying which half was wrong, and what was typed stays", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("E-Mail-Adresse oder Benutzername").fill("niemand@nordlicht.example");
  await page.getByLabel("Passwort", { exact: true }).fill("geraten");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "passen nicht zusammen" })).toBeVisible();
  await expect(page.getByLabel("E-Mail-Adresse oder Benutzername")).toHaveValue("niemand@nordlicht.example");
});

test("a page that needs a session leads to the sign-in, and nowhere else", async () => {
  const answer = await rawRequest({ host: "nordlicht.localhost", path: "/today?next=https://evil.example" });
  expect(answer.status).toBe(307);
  expect(answer.headers.location).toBe("/login");
});

test("a cookie is worth nothing after signing out", async ({ page, signIn, context }) => {
  await signIn(page, MEHMET);
  const kept = (await context.cookies()).find(({ name }) => name.endsWith("kontor-session"));
  await page.getByRole("button", { name: "Menü von Mehmet Yıldız" }).click();
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByText("Du bist abgemeldet.")).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name.endsWith("kontor-session"))).toBe(false);
  const cookie = `${kept?.name}=${kept?.value}`;
  const answer = await rawRequest({ host: "nordlicht.localhost", path: "/today", headers: { cookie } });
  expect(answer.headers.location).toBe("/login");
});

const MEGABYTE = "x".repeat(1_000_000);

for (const [kind, credentials] of Object.entries({
  objects: { login: { not: "" }, password: { not: "" } },
  lists: { login: [MEHMET], password: ["", ""] },
  "a megabyte long": { login: MEGABYTE, password: MEGABYTE },
})) {
  test(`credentials that are ${kind} are refused as wrong, and at once`, async () => {
    const { body, headers } = await rawRequest({ host: "nordlicht.localhost", path: "/api/auth/csrf" });
    const cookie = headers["set-cookie"]?.match(/__Host-kontor-csrf=[^;]+/)?.[0] ?? "";
    const startedAt = performance.now();
    const answer = await rawRequest({
      method: "POST",
      host: "nordlicht.localhost",
      path: "/api/auth/callback/password",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ ...JSON.parse(body), ...credentials, json: "true" }),
    });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(answer.status).toBe(401);
    expect(answer.headers["set-cookie"] ?? "").not.toContain("kontor-session");
  });
}

for (const path of ["session", "providers", "signin", "signout", "error", "verify-request", "_log"]) {
  test(`next-auth's own /api/auth/${path} is not there`, async () => {
    const cookie = await sessionCookie("nordlicht", MEHMET, demoPassword(MEHMET));
    for (const method of ["GET", "POST"]) {
      const path_ = `/api/auth/${path}`;
      const answer = await rawRequest({ method, host: "nordlicht.localhost", path: path_, headers: { cookie } });
      expect(answer.status, `${method} ${path_}`).toBe(404);
    }
  });
}

test("a session may not be planted: signing in always makes a new one", async () => {
  const first = await sessionCookie("nordlicht", MEHMET, demoPassword(MEHMET));
  const second = await sessionCookie("nordlicht", MEHMET, demoPassword(MEHMET));
  expect(second).not.toBe(first);
});

test("another site's request is refused, whatever it claims", async () => {
  const cookie = await sessionCookie("nordlicht", MEHMET, demoPassword(MEHMET));
  for (const origin of ["https://evil.example", "null", originAt("atlas"), ""]) {
    const answer = await rawRequest({
      method: "POST",
      host: "nordlicht.localhost",
      path: "/api/v1/timer",
      headers: { cookie, "content-type": "application/json", ...(origin ? { origin } : {}) },
      body: "{}",
    });
    expect(answer.status, origin).toBe(403);
  }
});
