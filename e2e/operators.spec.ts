import { expect, test } from "@playwright/test";
import { callAction, everyAction, stateIn } from "./support/actions";
import { type Door, everyDoor, fill, OPEN_DOORS } from "./support/doors";
import { demoPassword, originAt } from "./support/installation";
import { OPERATOR_HOST, operatorCookie } from "./support/operator";
import { rawRequest, sessionCookie } from "./support/raw-request";
import { recordsOf } from "./support/records";

// Operators have no way into an agency, and members none into the console: real sessions of one, tried at the other.
const ATLAS = "atlas.localhost";
const OWNER = "jo.archer@atlas.example";

const doors = (at: "agency" | "operators") =>
  everyDoor(at).filter(({ place, path }) => place === at && !OPEN_DOORS.has(path));
const ofAgencies = doors("agency");
const ofOperators = doors("operators");
let operator: string;
let owner: string;
let projectId: string;

test.beforeAll(async () => {
  operator = await operatorCookie();
  owner = await sessionCookie("atlas", OWNER, demoPassword(OWNER));
  projectId = (await recordsOf("atlas")).projectId;
});

async function answerOf(host: string, { path }: Door, method: string, cookie?: string) {
  const headers = { origin: originAt(host.split(".")[0] ?? ""), "content-type": "application/json" };
  const body = method === "GET" ? undefined : JSON.stringify({ id: projectId, version: 1 });
  const request = { method, host, path: fill(path, projectId), headers: cookie ? { ...headers, cookie } : headers };
  return rawRequest({ ...request, body });
}

test("both sessions are good where they belong, or the rest would prove nothing", async () => {
  for (const [host, path, cookie] of [
    [OPERATOR_HOST, "/console", operator],
    [ATLAS, "/projects", owner],
  ] as const) {
    expect((await rawRequest({ host, path, headers: { cookie } })).status).toBe(200);
  }
});

test("at the operators' host no address of an agency exists, whoever asks", async () => {
  expect(ofAgencies.length).toBeGreaterThan(30);
  for (const door of ofAgencies) {
    for (const method of door.methods) {
      for (const cookie of [operator, owner, undefined]) {
        const { status, body } = await answerOf(OPERATOR_HOST, door, method, cookie);
        expect(status, `${method} ${door.path}`).toBe(404);
        expect(body).not.toMatch(/Nordlicht|Atlas/);
      }
    }
  }
});

test("at an agency's host no address of the operators exists, whoever asks", async () => {
  expect(ofOperators.length).toBeGreaterThan(1);
  for (const door of ofOperators) {
    for (const cookie of [operator, owner, undefined]) {
      expect((await answerOf(ATLAS, door, "GET", cookie)).status, door.path).toBe(404);
    }
  }
});

test("an operator's session is none at an agency's host", async () => {
  for (const door of ofAgencies) {
    for (const method of door.methods) {
      const { status, headers } = await answerOf(ATLAS, door, method, operator);
      expect(status, `${method} ${door.path}`).toBe(door.kind === "page" ? 307 : 401);
      if (door.kind === "page") expect(headers.location, door.path).toBe("/login");
    }
  }
});

test("an owner's session is none in the console", async () => {
  for (const door of ofOperators) {
    const { status, headers } = await answerOf(OPERATOR_HOST, door, "GET", owner);
    expect(status, door.path).toBe(307);
    expect(headers.location, door.path).toBe("/login");
  }
});

test("no server action takes an operator's session for a member's", async () => {
  for (const action of everyAction().filter(({ access }) => access === "member")) {
    const answer = await callAction("atlas", action, { id: projectId, name: "taken over" }, { cookie: operator });
    expect(stateIn(answer), action.name).toMatchObject({ status: "error", code: "signed-out" });
  }
});

test("no server action reaches an agency from the operators' host", async () => {
  test.slow();
  const { ids, events } = await recordsOf("atlas");
  const named = Object.fromEntries(Object.entries(ids).map(([kind, id]) => [`${kind}Id`, id]));
  for (const action of everyAction()) {
    const cookie = await operatorCookie();
    const answer = await callAction("operator", action, { ...named, id: projectId, name: "taken over" }, { cookie });
    expect(answer.body, action.name).not.toMatch(/Atlas|atlas\.example/);
  }
  expect((await recordsOf("atlas")).events).toBe(events);
  // Some actions end the operator's other sessions.
  operator = await operatorCookie();
});

test("whether one is signed in is told at each host by its own sessions alone", async () => {
  const path = "/api/v1/session";
  for (const [host, cookie, status] of [
    [OPERATOR_HOST, operator, 200],
    [OPERATOR_HOST, owner, 401],
    [ATLAS, owner, 200],
    [ATLAS, operator, 401],
  ] as const) {
    expect((await rawRequest({ host, path, headers: { cookie } })).status, host).toBe(status);
  }
});

test("the console shows that agencies exist, and nothing of what is in them", async () => {
  const { body } = await rawRequest({ host: OPERATOR_HOST, path: "/console", headers: { cookie: operator } });
  expect(body).toContain("Nordlicht");
  expect(body).not.toMatch(/@(nordlicht|atlas)\.example/);
});

test("visitors find a way to sign in at the operators' host, and no name of an agency", async () => {
  const start = await rawRequest({ host: OPERATOR_HOST, path: "/" });
  expect([start.status, start.headers.location]).toEqual([307, "/login"]);
  const { status, body } = await rawRequest({ host: OPERATOR_HOST, path: "/login" });
  expect(status).toBe(200);
  expect(body).not.toMatch(/Nordlicht|Atlas/);
});

test("a password alone leads an operator to a second factor and nowhere else", async () => {
  const email = "operator@kontor.example";
  const cookie = await sessionCookie("operator", email, demoPassword(email));
  for (const { path } of ofOperators) {
    const { status, headers } = await rawRequest({ host: OPERATOR_HOST, path, headers: { cookie } });
    expect(status, path).toBe(307);
    expect(headers.location, path).toMatch(/^\/(second-factor|enrol)$/);
  }
});
