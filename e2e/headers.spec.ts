import { expect, test } from "@playwright/test";
import { rawRequest } from "./support/raw-request";

const host = "nordlicht.localhost";

const PATHS = [
  "/login",
  "/today",
  "/there/is/no/such/page",
  "/api/health",
  "/api/v1/timer",
  "/api/v1/there/is/no/such/route",
  "/icon.svg",
  "/manifest.webmanifest",
  "/worker.js",
  "/login.rsc",
];

/** What the web server sets on everything. */
const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "permissions-policy": expect.stringContaining("camera=()"),
};

for (const path of PATHS) {
  test(`${path} carries every security header`, async () => {
    const { headers } = await rawRequest({ host, path });
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy).not.toContain("unsafe-");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject(ALWAYS);
    expect(headers).not.toHaveProperty("x-powered-by");
  });
}

test("files of the build carry them, too, and may run nothing as a page", async () => {
  const { body } = await rawRequest({ host, path: "/login" });
  const files = [...new Set(body.match(/\/_next\/static\/[^"\\]+\.(?:js|css|woff2)/g))];
  expect(files.length).toBeGreaterThan(3);
  for (const path of [...files, "/_next/static/there-is-none.js"]) {
    const { headers } = await rawRequest({ host, path });
    expect(headers, path).toMatchObject({ ...ALWAYS, "content-security-policy": expect.stringContaining("sandbox") });
  }
});

test("a host that is nobody's, and a request that is none, get them as well", async () => {
  for (const request of [
    { host: "nowhere.localhost", path: "/" },
    { host, path: "/api/v1/timer", method: "PUT" },
    { host, path: "/api/auth/session" },
    { host, path: "/%ff" },
  ]) {
    expect((await rawRequest(request)).headers, request.path).toMatchObject(ALWAYS);
  }
});

test("no other site may read an answer, whatever origin it claims", async () => {
  for (const origin of ["https://evil.example", "null", "https://nordlicht.localhost.evil.example"]) {
    const answer = await rawRequest({ host, path: "/api/v1/timer", headers: { origin } });
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  }
});

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
