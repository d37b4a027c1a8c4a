import { expect, test } from "@playwright/test";
import { STAGE_PATHS } from "@/lib/auth/stages";
import { callAction, everyAction, stateIn } from "./support/actions";
import { everyDoor, fill, OPEN_DOORS } from "./support/doors";
import { originAt } from "./support/installation";
import { databaseOf, rowCounts, sessionAt } from "./support/people";
import { rawRequest } from "./support/raw-request";

const HOST = "nordlicht.localhost";
const NO_ID = "00000000-0000-7000-8000-000000000000";
const doors = everyDoor().filter(({ path }) => !OPEN_DOORS.has(path));
const actions = everyAction().filter(({ access }) => access !== "public" && access !== "set-up");

/** What only somebody who is in may read. */
let names: string[];
const nameIn = (body: string) => names.find((name) => body.includes(name));

test.beforeAll(async () => {
  const { db } = await databaseOf("nordlicht");
  const found = await Promise.all([db.project.findMany(), db.client.findMany(), db.member.findMany()]);
  names = found.flat().map(({ name }) => name);
});

test("there is something to be refused, and names that tell who is in", async () => {
  expect(doors.length).toBeGreaterThan(30);
  expect(actions.length).toBeGreaterThan(40);
  const { cookie } = await sessionAt("nordlicht", "full", ["owner", "member"]);
  expect(nameIn((await ask("/projects", { cookie, rsc: "1" })).body)).toBeDefined();
});

/** As Next.js's script asks for parts of a page: the server first tells it under which address. */
async function ask(path: string, headers: Record<string, string>) {
  const answer = await rawRequest({ host: HOST, path, headers });
  const { location = "" } = answer.headers;
  return location.includes("_rsc") ? rawRequest({ host: HOST, path: location, headers }) : answer;
}

for (const stage of ["secondFactor", "enrol", "changePassword"] as const) {
  test.describe(`a session at the stage ${stage}`, () => {
    let cookie: string;
    test.beforeAll(async () => {
      ({ cookie } = await sessionAt("nordlicht", stage, ["owner", "member"]));
    });

    test("opens no page but its own, however it is asked for", async () => {
      const own = STAGE_PATHS[stage];
      for (const { path } of doors.filter(({ kind, path }) => kind === "page" && path !== own)) {
        for (const headers of [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }] as Record<
          string,
          string
        >[]) {
          const answer = await ask(fill(path, NO_ID), { cookie, ...headers });
          const what = `${path} ${JSON.stringify(headers)}`;
          expect(nameIn(answer.body), what).toBeUndefined();
          if (answer.status !== 200) expect([answer.status, answer.headers.location], what).toEqual([307, own]);
        }
      }
    });

    test("is refused by every route", async () => {
      for (const { path, methods } of doors.filter(({ kind }) => kind === "route")) {
        for (const method of methods) {
          const headers = { cookie, origin: originAt("nordlicht"), "content-type": "application/json" };
          const body = method === "GET" ? undefined : "{}";
          const answer = await rawRequest({ method, host: HOST, path: fill(path, NO_ID), headers, body });
          expect([answer.status, JSON.parse(answer.body).code], `${method} ${path}`).toEqual([401, "signed-out"]);
        }
      }
    });

    test("is refused by every action but those of the stage, and changes nothing", async () => {
      const before = await rowCounts("nordlicht");
      for (const action of actions.filter(({ access }) => access !== stage)) {
        const fields = { id: NO_ID, memberId: NO_ID, stage: "full", code: "000000" };
        const state = stateIn(await callAction("nordlicht", action, fields, { cookie }));
        const refusal = action.access === "member" ? "signed-out" : "stage-expired";
        expect(state, action.name).toMatchObject({ status: "error", code: refusal });
      }
      expect(await rowCounts("nordlicht")).toEqual(before);
    });
  });
}

test("a full session is at no other stage: the pages and actions of signing in are behind it", async () => {
  const { cookie } = await sessionAt("nordlicht", "full");
  for (const path of Object.values(STAGE_PATHS).filter((path) => path !== "/")) {
    const answer = await rawRequest({ host: HOST, path, headers: { cookie } });
    expect([answer.status, answer.headers.location], path).toEqual([307, "/"]);
  }
  for (const action of actions.filter(({ access }) => access !== "member")) {
    const state = stateIn(await callAction("nordlicht", action, { code: "000000" }, { cookie }));
    expect(state, action.name).toMatchObject({ status: "error", code: "stage-expired" });
  }
});

test("without a session nothing is open either", async () => {
  for (const action of actions) {
    const state = stateIn(await callAction("nordlicht", action, { id: NO_ID }));
    const refusal = action.access === "member" ? "signed-out" : "stage-expired";
    expect(state, action.name).toMatchObject({ status: "error", code: refusal });
  }
});
