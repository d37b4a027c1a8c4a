import { expect, test } from "@playwright/test";
import { type CountedAgency, makeCountedAgency } from "./support/counted-agency";
import { everyDoor, fill, OPEN_DOORS } from "./support/doors";
import { originAt } from "./support/installation";
import { type Counted, countedConsole } from "./support/operator";
import { rawRequest } from "./support/raw-request";
import { closeStatementLog, countStatements, openStatementLog } from "./support/statement-log";

/** How many statements each address may cost, whatever the agency's size. Two are for who looks, one for the timer. */
const AT_MOST: Record<string, number> = {
  "/": 2,
  "/activities": 5,
  "/backups": 6,
  "/backups/[id]": 4,
  "/backups/invoices": 4,
  "/backups/log": 4,
  "/backups/restores": 4,
  "/backups/restores/[id]": 4,
  "/backups/restores/[id]/difference": 4,
  "/backups/restores/[id]/difference/records": 4,
  // Asks today's data for parents, names and, kind by kind, what is there.
  "/backups/restores/[id]/difference/take": 12,
  "/backups/restores/[id]/difference/takings": 4,
  "/backups/restores/[id]/switch": 4,
  "/backups/restores/new": 4,
  "/calendar": 4,
  "/change-password": 4,
  "/clients": 5,
  "/clients/[id]": 6,
  "/clients/contacts/[id]": 5,
  "/enrol": 4,
  "/imports": 4,
  "/imports/[id]": 7,
  "/members": 4,
  "/members/[id]": 4,
  "/members/sign-in": 11,
  "/offline": 4,
  "/profile": 5,
  "/profile/security": 10,
  "/projects": 6,
  "/projects/[id]": 8,
  "/projects/[id]/delete": 6,
  "/projects/[id]/edit": 7,
  "/projects/[id]/entries": 8,
  "/projects/new": 6,
  "/reports": 5,
  "/reports/entries": 7,
  "/reports/exports": 4,
  "/second-factor": 4,
  "/settings": 4,
  "/settings/security": 6,
  "/timesheet": 6,
  "/timesheet/team": 5,
  "/today": 14,
  "/console": 15,
  "/console/account": 10,
  "/console/invoices": 6,
  "/console/invoices/issuer": 6,
  "/console/prices": 8,
  "/console/restores": 8,
  "/console/restores/[id]": 10,
  "/console/alarms": 6,
  "/console/jobs": 8,
  "/api/v1/assignable-members": 3,
  "/api/v1/backups/[id]/file": 4,
  "/api/v1/backups/progress": 3,
  "/api/v1/client-options": 3,
  "/api/v1/commands": 5,
  "/api/v1/imports/[id]": 3,
  "/api/v1/imports/members": 3,
  "/api/v1/imports/projects": 3,
  "/api/v1/invoices/[id]/document": 3,
  "/api/v1/invoices/export": 3,
  "/api/v1/note-suggestions": 3,
  "/api/v1/projects/[id]/members": 3,
  "/api/v1/recordables": 3,
  "/api/v1/recordables/choices": 7,
  "/api/v1/report-options": 3,
  "/api/v1/reports/entries/export": 12,
  "/api/v1/reports/export": 11,
  "/api/v1/reports/exports/[id]": 3,
  "/api/v1/reports/exports/[id]/file": 3,
  "/api/v1/restores/[id]": 3,
  "/api/v1/restores/[id]/comparison": 3,
  "/api/v1/session": 2,
  "/api/v1/time-entries/[id]": 3,
  "/api/v1/time-entries/[id]/standing": 5,
  "/api/v1/timer": 3,
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
