import { expect, test } from "@playwright/test";
import { everyActionId, everyDoor, fill } from "./support/doors";
import { DEMO, recordsOf } from "./support/installation";
import { rawRequest, sessionCookie } from "./support/raw-request";

/** With a full session of Nordlicht's owner, an attacker tries everything to reach Atlas. */
const NORDLICHT = "nordlicht.localhost";
const ATLAS = "atlas.localhost";
let cookie: string;

test.beforeAll(async () => {
  const { login, password } = DEMO.nordlicht.owner();
  cookie = await sessionCookie("nordlicht", login, password);
});

test("the session is good at its own agency, or the rest would prove nothing", async () => {
  expect((await rawRequest({ host: NORDLICHT, path: "/projects", headers: { cookie } })).status).toBe(200);
});

test("no page and no route of Atlas opens for a session of Nordlicht", async () => {
  const id = (await recordsOf("atlas")).projectId;
  for (const { kind, path, methods } of everyDoor()) {
    if (OPEN.has(path)) continue;
    for (const method of methods) {
      const headers = { cookie, origin: `http://${ATLAS}`, "content-type": "application/json" };
      const body = method === "GET" ? undefined : "{}";
      const answer = await rawRequest({ method, host: ATLAS, path: fill(path, id), headers, body });
      const refused = kind === "page" ? [307, 404] : [401, 403, 404];
      expect(refused, `${method} ${path} answered ${answer.status}`).toContain(answer.status);
      if (answer.status === 307) expect(answer.headers.location).toMatch(/\/login$/);
    }
  }
});

test("Atlas's ids do not exist at Nordlicht, on any page and any route", async () => {
  const records = await recordsOf("atlas");
  for (const { path, methods } of everyDoor().filter(({ path }) => path.includes("["))) {
    if (OPEN.has(path)) continue;
    for (const id of Object.values(records)) {
      for (const method of methods) {
        const headers = {
          cookie,
          origin: `http://${NORDLICHT}:${process.env.KONTOR_E2E_PORT ?? 3199}`,
          "content-type": "application/json",
        };
        const body = method === "GET" ? undefined : "{}";
        const answer = await rawRequest({ method, host: NORDLICHT, path: fill(path, id), headers, body });
        expect([400, 401, 403, 404, 405, 409, 422], `${method} ${path} with ${id} answered ${answer.status}`).toContain(
          answer.status,
        );
      }
    }
  }
});

test("a forged Host or X-Forwarded-Host leads nowhere", async () => {
  const atlasName = /Atlas/;
  for (const headers of FORGERIES) {
    const answer = await rawRequest({ host: NORDLICHT, path: "/projects", headers: { cookie, ...headers } });
    expect(answer.body).not.toMatch(atlasName);
  }
  for (const host of ["nowhere.localhost", "ATLAS.localhost.evil.example", "127.0.0.1", "operator.localhost"]) {
    const answer = await rawRequest({ host, path: "/projects", headers: { cookie } });
    expect(answer.status, host).toBe(404);
    expect(answer.body).not.toMatch(/Nordlicht|Atlas/);
  }
});

test("no server action does anything at Atlas for a session of Nordlicht", async () => {
  const before = await recordsOf("atlas");
  const ids = everyActionId();
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) {
    const body = new URLSearchParams({ id: before.projectId, name: "taken over" }).toString();
    const answer = await rawRequest({
      method: "POST",
      host: ATLAS,
      path: "/login",
      headers: {
        cookie,
        "next-action": id,
        origin: `http://${ATLAS}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body,
    });
    expect(answer.body).not.toContain('"status":"done"');
  }
  expect(await recordsOf("atlas")).toEqual(before);
});

/** Doors that stand open to everybody; they show nothing of an agency but its name. */
const OPEN = new Set([
  "/login",
  "/reset",
  "/reset/[token]",
  "/invite/[token]",
  "/setup/[token]",
  "/api/auth/[...nextauth]",
  "/api/health",
]);

const FORGERIES: Record<string, string>[] = [
  { "x-forwarded-host": ATLAS },
  { "x-forwarded-host": `${ATLAS}, ${NORDLICHT}` },
  { forwarded: `host=${ATLAS}` },
  { "x-original-host": ATLAS },
  { "x-host": ATLAS },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-rewrite": `http://${ATLAS}/projects` },
];
