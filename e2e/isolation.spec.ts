import { expect, test } from "@playwright/test";
import { callAction, everyAction, stateIn } from "./support/actions";
import { everyDoor, fill, OPEN_DOORS } from "./support/doors";
import { demoPassword, originAt } from "./support/installation";
import { rawRequest, sessionCookie } from "./support/raw-request";
import { recordsOf } from "./support/records";

// With a full session of Nordlicht's owner, everything is tried to reach Atlas.
const NORDLICHT = "nordlicht.localhost";
const ATLAS = "atlas.localhost";
const OWNER = "jana.peters@nordlicht.example";
const ANA = "ana.garcia@nordlicht.example";

const doors = everyDoor().filter(({ path }) => !OPEN_DOORS.has(path));
let cookie: string;

test.beforeAll(async () => {
  cookie = await sessionCookie("nordlicht", OWNER, demoPassword(OWNER));
});

const asJson = (slug: string) => ({ cookie, origin: originAt(slug), "content-type": "application/json" });

test("the session is good at its own agency, or the rest would prove nothing", async () => {
  const answer = await rawRequest({ host: NORDLICHT, path: "/projects", headers: { cookie } });
  expect(answer.status).toBe(200);
});

test("a session of Nordlicht opens no page and no route of Atlas", async () => {
  const { projectId } = await recordsOf("atlas");
  for (const { kind, path, methods } of doors) {
    for (const method of methods) {
      const body = method === "GET" ? undefined : "{}";
      const request = { method, host: ATLAS, path: fill(path, projectId), headers: asJson("atlas"), body };
      const { status, headers } = await rawRequest(request);
      const what = `${method} ${path} answered ${status}`;
      expect(kind === "page" ? [307] : [401], what).toContain(status);
      // The pages of an unfinished sign-in add that it has expired.
      if (kind === "page") expect(headers.location, what).toMatch(/^\/login(\?after=expired)?$/);
    }
  }
});

test("Atlas's ids do not exist at Nordlicht, on any page and in any route", async () => {
  const { ids, events } = await recordsOf("atlas");
  for (const { path, methods } of doors.filter(({ path }) => path.includes("["))) {
    for (const method of methods) {
      for (const id of Object.values(ids)) {
        const body = method === "GET" ? undefined : JSON.stringify({ id, version: 1 });
        const request = { method, host: NORDLICHT, path: fill(path, id), headers: asJson("nordlicht"), body };
        const { status } = await rawRequest(request);
        expect([404, 422], `${method} ${path} with ${id}`).toContain(status);
      }
    }
  }
  expect((await recordsOf("atlas")).events).toBe(events);
});

test("no server action does anything at Atlas for a session of Nordlicht", async () => {
  const { ids, events } = await recordsOf("atlas");
  const actions = everyAction().filter(({ access }) => access === "member");
  expect(actions.length).toBeGreaterThan(40);
  for (const action of actions) {
    const answer = await callAction("atlas", action, { id: ids.project ?? "", name: "taken over" }, { cookie });
    expect(stateIn(answer), action.name).toMatchObject({ status: "error", code: "signed-out" });
  }
  expect((await recordsOf("atlas")).events).toBe(events);
});

test("Atlas's ids do nothing in any server action at Nordlicht", async () => {
  test.slow();
  const { ids, events } = await recordsOf("atlas");
  const named = Object.fromEntries(Object.entries(ids).map(([kind, id]) => [`${kind}Id`, id]));
  // Some actions end the session they are called with: this one is only for them.
  let session = await sessionCookie("nordlicht", ANA, demoPassword(ANA));
  for (const action of everyAction()) {
    for (const id of Object.values(ids)) {
      const answer = await callAction("nordlicht", action, { ...named, id, name: "taken over" }, { cookie: session });
      expect(answer.body).not.toMatch(/Atlas|atlas\.example/);
    }
    const stillIn = await rawRequest({ host: NORDLICHT, path: "/profile", headers: { cookie: session } });
    if (stillIn.status !== 200) session = await sessionCookie("nordlicht", ANA, demoPassword(ANA));
  }
  // Others end everybody's, the owner's among them.
  cookie = await sessionCookie("nordlicht", OWNER, demoPassword(OWNER));
  expect((await recordsOf("atlas")).events).toBe(events);
});

for (const headers of [
  { "x-forwarded-host": ATLAS },
  { "x-forwarded-host": `${ATLAS}, ${NORDLICHT}` },
  { forwarded: `host=${ATLAS}` },
  { "x-original-host": ATLAS },
  { "x-host": ATLAS },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-rewrite": `http://${ATLAS}/projects` },
] as Record<string, string>[]) {
  test(`${JSON.stringify(headers)} leads nowhere else`, async () => {
    const path = "/projects";
    const signedIn = await rawRequest({ host: NORDLICHT, path, headers: { cookie, ...headers } });
    expect(signedIn.status).toBe(200);
    expect(signedIn.body).not.toContain("Atlas");
    const visitor = await rawRequest({ host: NORDLICHT, path, headers });
    expect(visitor.status).toBe(307);
    expect(visitor.headers.location).toBe("/login");
  });
}

for (const host of ["nowhere.localhost", "atlas.localhost.evil.example", "127.0.0.1"]) {
  test(`the host ${host} is nobody's, and says so without names`, async () => {
    const { status, body } = await rawRequest({ host, path: "/projects", headers: { cookie } });
    expect(status).toBe(404);
    expect(body).not.toMatch(/Nordlicht|Atlas/i);
  });
}
