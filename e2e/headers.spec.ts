import { expect, test } from "@playwright/test";
import { rawRequest } from "./support/raw-request";

const host = "nordlicht.localhost";

const PATHS = ["/login", "/today", "/there/is/no/such/page", "/api/health", "/api/v1/timer", "/icon.svg", "/login.rsc"];

for (const path of PATHS) {
  test(`${path} carries every security header`, async () => {
    const { headers } = await rawRequest({ host, path });
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy).not.toContain("unsafe-");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "strict-transport-security": expect.stringContaining("max-age="),
      "permissions-policy": expect.stringContaining("camera=()"),
    });
    expect(headers).not.toHaveProperty("x-powered-by");
  });
}

test("the nonce is new for each request, and never one that the client brought along", async () => {
  const brought = "script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='";
  const answers = await Promise.all(
    [1, 2].map(() => rawRequest({ host, path: "/login", headers: { "content-security-policy": brought } })),
  );
  const nonces = answers.map(({ headers }) => headers["content-security-policy"]?.match(/nonce-([^']+)/)?.[1]);
  expect(new Set(nonces).size).toBe(2);
  for (const { body } of answers) {
    expect(body).not.toContain("AAAAAAAAAAAAAAAAAAAAAA");
    for (const script of body.match(/<script[^>]*>/g) ?? []) expect(script).toContain("nonce=");
  }
});
