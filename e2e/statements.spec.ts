import { expect, test } from "@playwright/test";
import { type CountedAgency, makeCountedAgency } from "./support/counted-agency";
import { everyDoor, fill, OPEN_DOORS } from "./support/doors";
import { originAt } from "./support/installation";
import { type Counted, countedConsole } from "./support/operator";
import { rawRequest } from "./support/raw-request";
import { closeStatementLog, countStatements, openStatementLog } from "./support/statement-log";

/** How many statements each address may cost, whatever the agency's size. One is for who looks, one for the timer. */
const AT_MOST: Record<string, number> = {
  "/": 1,
  "/activities": 4,
  "/backups": 5,
  "/backups/[id]": 3,
  "/backups/invoices": 3,
  "/backups/log": 3,
  "/backups/restores": 3,
  "/backups/restores/[id]": 3,
  "/backups/restores/[id]/difference": 3,
  "/backups/restores/[id]/difference/records": 3,
  // Asks today's data for parents, names and, kind by kind, what is there.
  "/backups/restores/[id]/difference/take": 11,
  "/backups/restores/[id]/difference/takings": 3,
  "/backups/restores/[id]/switch": 3,
  "/backups/restores/new": 3,
  "/calendar": 3,
  "/change-password": 3,
  "/clients": 4,
  "/clients/[id]": 5,
  "/clients/contacts/[id]": 4,
  "/enrol": 3,
  "/imports": 3,
  "/imports/[id]": 6,
  "/members": 3,
  "/members/[id]": 3,
  "/members/sign-in": 10,
  "/offline": 3,
  "/profile": 4,
  "/profile/security": 9,
  "/projects": 4,
  "/projects/[id]": 7,
  "/projects/[id]/delete": 5,
  "/projects/[id]/edit": 6,
  "/projects/[id]/entries": 7,
  "/projects/new": 5,
  "/reports": 3,
  "/reports/entries": 6,
  "/reports/exports": 3,
  "/second-factor": 3,
  "/settings": 3,
  "/settings/security": 5,
  "/timesheet": 5,
  "/timesheet/team": 4,
  "/today": 13,
  "/console": 14,
  "/console/account": 9,
  "/console/invoices": 5,
  "/console/invoices/issuer": 5,
  "/console/prices": 7,
  "/console/restores": 7,
  "/console/restores/[id]": 9,
  "/console/alarms": 5,
  "/console/jobs": 7,
  "/api/v1/assignable-members": 2,
  "/api/v1/backups/[id]/file": 3,
  "/api/v1/backups/progress": 2,
  "/api/v1/client-options": 2,
  "/api/v1/commands": 4,
  "/api/v1/imports/[id]": 2,
  "/api/v1/imports/members": 2,
  "/api/v1/imports/projects": 2,
  "/api/v1/invoices/[id]/document": 2,
  "/api/v1/invoices/export": 2,
  "/api/v1/note-suggestions": 2,
  "/api/v1/projects/[id]/members": 2,
  "/api/v1/recordables": 2,
  "/api/v1/recordables/choices": 6,
  "/api/v1/report-options": 2,
  "/api/v1/reports/entries/export": 11,
  "/api/v1/reports/export": 10,
  "/api/v1/reports/exports/[id]": 2,
  "/api/v1/reports/exports/[id]/file": 2,
  "/api/v1/restores/[id]": 2,
  "/api/v1/restores/[id]/comparison": 2,
  "/api/v1/session": 1,
  "/api/v1/time-entries/[id]": 2,
  "/api/v1/time-entries/[id]/standing": 4,
  "/api/v1/timer": 2,
};

/** What is asked in a body, because people type it, and reads all the same. */
const QUESTIONS: Record<string, object> = {
  "/api/v1/assignable-members": { q: "e" },
  "/api/v1/client-options": { q: "e" },
  "/api/v1/commands": { q: "e" },
  "/api/v1/imports/members": { q: "e" },
  "/api/v1/imports/projects": { q: "e" },
  "/api/v1/note-suggestions": { q: "e" },
  "/api/v1/projects/[id]/members": { q: "e" },
  "/api/v1/recordables": { q: "e" },
  "/api/v1/report-options": { q: "e" },
};

const ofAgencies = everyDoor("agency");
const ofOperators = everyDoor("operators").filter(({ place }) => place === "operators");
const doors = [...ofAgencies, ...ofOperators].filter(
  ({ path, methods }) => (methods.includes("GET") || path in QUESTIONS) && !OPEN_DOORS.has(path),
);
const ROUNDS = 4;
let agency: CountedAgency;
let operators: Counted;
let log: Awaited<ReturnType<typeof openStatementLog>>;

test.beforeAll(async () => {
  log = await openStatementLog();
  agency = await makeCountedAgency();
  operators = await countedConsole();
});

test.afterAll(() => closeStatementLog(log));

test("every address that is read is listed here, and none that is gone", () => {
  expect(Object.keys(AT_MOST).sort()).toEqual(doors.map(({ path }) => path).sort());
});

for (const { path, place } of doors) {
  test(`${path} costs no more statements than it did`, async () => {
    const { host, cookie, databaseName } = place === "operators" ? operators : agency;
    const address = { host, path: fill(path, agency.idFor(path)) };
    const question = QUESTIONS[path];
    const request = question ? asking(address, cookie, question) : { ...address, headers: { cookie } };
    const counts: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const look = async () => expect([200, 307]).toContain((await rawRequest(request)).status);
      counts.push(await countStatements(log, databaseName, look));
    }
    // Some things are noted once a minute, and what is kept in memory runs out.
    expect(Math.min(...counts), `statements for ${path}`).toBeGreaterThan(0);
    expect(Math.min(...counts), `statements for ${path}`).toBeLessThanOrEqual(AT_MOST[path] ?? 0);
  });
}

function asking(address: { host: string; path: string }, cookie: string, question: object) {
  const headers = {
    cookie,
    origin: originAt(address.host.replace(".localhost", "")),
    "content-type": "application/json",
  };
  return { ...address, method: "POST", headers, body: JSON.stringify(question) };
}
