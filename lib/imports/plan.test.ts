import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadImport } from "@/lib/imports/parse-file";
import { type ExistingRecords, type ImportPlan, planImport } from "@/lib/imports/plan";
import { type ImportChoices, importChoicesSchema } from "@/lib/imports/schema";
import { allAtOnce, readText } from "@/lib/imports/testing";

const ada = { id: "018f0000-0000-7000-8000-00000000000a", name: "Ada Lovelace", email: "ada@nordlicht.test" };
const ben = { id: "018f0000-0000-7000-8000-00000000000b", name: "Ben Ohm", email: "ben@nordlicht.test" };
const site = { id: "018f0000-0000-7000-8000-00000000000c", name: "Site", clientId: null };
const nothing: ExistingRecords = { members: [ada, ben], clients: [], projects: [], tasks: [], fingerprints: new Set() };

type Line = Partial<
  Record<"client" | "project" | "task" | "description" | "start" | "end" | "user_name" | "user_email", string>
>;

function plan(
  lines: Line[],
  existing: Partial<ExistingRecords> = {},
  choices: Partial<ImportChoices> = {},
): ImportPlan {
  return planOf(readLines(lines), { ...nothing, ...existing }, choices);
}

function planOf(parsed: ReadImport, existing: ExistingRecords, choices: Partial<ImportChoices> = {}): ImportPlan {
  return allAtOnce(planImport(parsed, existing, { ...importChoicesSchema.parse({}), ...choices }));
}

function readLines(lines: Line[]) {
  const usual = {
    client: "",
    project: "Site",
    task: "",
    description: "",
    start: "2024-03-04T10:00:00",
    end: "2024-03-04T11:00:00",
    user_name: "",
    user_email: ada.email,
  };
  const cells = (values: string[]) => values.map((value) => `"${value}"`).join(",");
  const rows = lines.map((line) => cells(Object.values({ ...usual, ...line })));
  return readText([cells(Object.keys(usual)), ...rows].join("\n"));
}

const outcomes = ({ rows }: ImportPlan) => rows.map((row) => (row.outcome === "import" ? "import" : row.reason));
const fingerprintsOf = ({ rows }: ImportPlan) =>
  new Set(rows.flatMap((row) => (row.outcome === "import" ? [row.fingerprint] : [])));

describe("the import may not run", () => {
  test("while the order of day and month is a guess", () => {
    const parsed = readText("Date,Project,Hours,Last Name,Email\n3/4/2024,Site,1,Lovelace,ada@nordlicht.test\n");
    expect(planOf(parsed, nothing).obstacles).toEqual(["ambiguousDateOrder"]);
  });

  test("while lines have problems, unless the person leaves them out", () => {
    const lines = [{ start: "soon" }, {}];
    expect(plan(lines).obstacles).toEqual(["problems"]);
    expect(plan(lines, {}, { leaveOutProblems: true })).toMatchObject({ obstacles: [], totals: { rows: 1 } });
  });

  test("while it is unknown who somebody is, or where work belongs", () => {
    const unclear = plan([{ user_email: "eve@elsewhere.test" }, { project: "", description: "Mail" }]);
    expect(unclear.obstacles).toEqual(["unknownPerson", "noProject"]);
    expect(unclear.totals).toMatchObject({ rows: 0, waiting: { unknownPerson: 1, noProject: 1 } });
  });
});

describe("a row that does not come in creates nothing", () => {
  const work = { client: "Big Company", task: "Design" };

  test.each<{ why: string; line: Line; choices: Partial<ImportChoices>; outcome: string }>([
    { why: "nobody knows who did it", line: { user_email: "eve@x.test" }, choices: {}, outcome: "unknownPerson" },
    {
      why: "its person is left out",
      line: { user_email: "eve@x.test" },
      choices: { members: { "email:eve@x.test": "skip" } },
      outcome: "personSkipped",
    },
    {
      why: "it has no project and such rows are left out",
      line: { client: "", project: "", task: "", description: "Mail" },
      choices: { projectForRowsWithoutOne: "skip" },
      outcome: "projectSkipped",
    },
  ])("because $why", ({ line, choices, outcome }) => {
    const planned = plan([{ ...work, ...line }], {}, choices);
    expect(outcomes(planned)).toEqual([outcome]);
    expect(planned.create).toEqual({ clients: [], projects: [], tasks: [] });
  });

  test("because it has been imported before", () => {
    const fingerprints = fingerprintsOf(plan([work]));
    const planned = plan([work, { ...work, description: "new", client: "" }], { fingerprints });
    expect(outcomes(planned)).toEqual(["alreadyImported", "import"]);
    expect(planned.create.clients).toEqual([]);
  });
});

describe("a person is", () => {
  test.each<{
    what: string;
    line: Line;
    members?: ExistingRecords["members"];
    choices?: ImportChoices["members"];
    match: object;
  }>([
    {
      what: "nobody whose name two members have",
      line: { user_name: "Ada Lovelace", user_email: "" },
      members: [ada, { ...ben, name: "ada lovelace" }],
      match: { kind: "unknown" },
    },
    {
      what: "nobody by the choice of an id that no member has",
      line: { user_email: "eve@x.test" },
      choices: { "email:eve@x.test": site.id },
      match: { kind: "unknown" },
    },
    {
      what: "the member with the address, whatever its case and the name",
      line: { user_name: "Ben Ohm", user_email: "ADA@Nordlicht.test" },
      match: { kind: "member", memberId: ada.id, by: "email" },
    },
    {
      what: "the only member with the name, when the address is nobody's",
      line: { user_name: " BEN OHM ", user_email: "ben@home.test" },
      match: { kind: "member", memberId: ben.id, by: "name" },
    },
    {
      what: "who was chosen, before anybody alike",
      line: { user_email: ada.email },
      choices: { [`email:${ada.email}`]: ben.id },
      match: { kind: "member", memberId: ben.id, by: "choice" },
    },
  ])("$what", ({ line, members = [ada, ben], choices = {}, match }) => {
    expect(plan([line], { members }, { members: choices }).people).toMatchObject([{ match }]);
  });

  test("created under the chosen id, with the address in its one spelling, if a row comes in and nobody has it", () => {
    const newMemberId = "018f0000-0000-7000-8000-00000000000d";
    const choices = { members: { "email:eve@x.test": { newMemberId } } };
    const eve = { user_name: "Eve", user_email: "EVE@x.test" };
    expect(plan([eve], {}, choices)).toMatchObject({
      newMembers: [{ id: newMemberId, name: "Eve", email: "eve@x.test" }],
      rows: [{ outcome: "import", memberId: newMemberId }],
    });
    const skipsAll = { ...choices, projectForRowsWithoutOne: "skip" as const };
    expect(plan([{ ...eve, project: "", description: "Mail" }], {}, skipsAll).newMembers).toEqual([]);
    const members = [{ ...ada, email: "eve@x.test" }];
    expect(plan([eve], { members }, choices)).toMatchObject({ newMembers: [], rows: [{ memberId: ada.id }] });
  });

  test("not created without an address to sign in with", () => {
    const choices = { members: { "name:eve": { newMemberId: "018f0000-0000-7000-8000-00000000000d" } } };
    const nameless = plan([{ user_name: "Eve", user_email: "" }], {}, choices);
    expect(nameless).toMatchObject({ newMembers: [], obstacles: ["unknownPerson"] });
  });

  test("listed once, with rows and time", () => {
    const { people } = plan([{}, { user_email: "ADA@nordlicht.test" }, { user_email: ben.email }]);
    expect(people.map(({ key, rows, durationSeconds }) => [key, rows, durationSeconds])).toEqual([
      ["email:ada@nordlicht.test", 2, 7_200],
      ["email:ben@nordlicht.test", 1, 3_600],
    ]);
  });
});

describe("clients, projects and tasks", () => {
  test("are created once each, whatever the case and form of their names", () => {
    const { create } = plan([
      { client: "Café", project: "Site", task: "Design" },
      { client: "cafe\u0301", project: "SITE", task: "design" },
    ]);
    expect(create).toEqual({
      clients: [{ name: "Café" }],
      projects: [{ name: "Site", client: { kind: "new", index: 0 } }],
      tasks: [{ name: "Design", project: { kind: "new", index: 0 } }],
    });
  });

  test("of one name under two clients, or under none, are different projects", () => {
    const { create } = plan([{ client: "A" }, { client: "B" }, { client: "" }]);
    expect(create.projects.map(({ client }) => client)).toEqual([
      { kind: "new", index: 0 },
      { kind: "new", index: 1 },
      null,
    ]);
  });

  test("that the agency has are used", () => {
    const planned = plan([{ client: "big company ", project: "SITE", task: "design" }, { project: "site" }], {
      clients: [{ id: "c", name: "Big Company" }],
      projects: [site, { id: "p", name: "Site", clientId: "c" }],
      tasks: [{ id: "t", name: "Design", projectId: "p" }],
    });
    expect(planned.create).toEqual({ clients: [], projects: [], tasks: [] });
    expect(planned.rows).toMatchObject([
      { client: { id: "c" }, project: { id: "p" }, task: { id: "t" } },
      { client: null, project: { id: site.id }, task: null },
    ]);
  });

  test("give way to a chosen project where a row names none, if the agency has it", () => {
    const lines = [{ project: "", description: "Mail" }];
    const choices = { projectForRowsWithoutOne: site.id };
    expect(plan(lines, { projects: [site] }, choices).rows).toMatchObject([
      { project: { kind: "existing", id: site.id } },
    ]);
    expect(outcomes(plan(lines, {}, choices))).toEqual(["noProject"]);
  });
});

describe("a row that was imported before", () => {
  test("is recognised by member, time, names and description, not by the person's name in the file", () => {
    const fingerprints = fingerprintsOf(plan([{ description: "Sketches" }]));
    const again = (line: Line) => outcomes(plan([{ description: "Sketches", ...line }], { fingerprints }))[0];
    expect(again({ user_name: "Ada Lovelace", user_email: "" })).toBe("alreadyImported");
    expect(again({ project: " site" })).toBe("alreadyImported");
    for (const line of [
      { user_email: ben.email },
      { start: "2024-03-04T10:00:01" },
      { end: "2024-03-04T11:00:01" },
      { project: "Shop" },
      { client: "Big Company" },
      { task: "Design" },
      { description: "sketches" },
    ]) {
      expect(again(line)).toBe("import");
    }
  });

  test("leaves an equal row in, when the file has one more of them now", () => {
    expect(outcomes(plan([{}, {}], { fingerprints: fingerprintsOf(plan([{}])) }))).toEqual([
      "alreadyImported",
      "import",
    ]);
  });
});

describe("a plan", () => {
  const line = fc.record({
    client: fc.constantFrom("", "A", "a", "B"),
    project: fc.constantFrom("Site", "SITE", "Shop"),
    task: fc.constantFrom("", "Design"),
    description: fc.constantFrom("", "Sketches"),
    start: fc.constantFrom("2024-03-03T22:00:00Z", "2024-03-30T23:30:00Z", "2024-03-30T12:00:00Z"),
    end: fc.constantFrom("2024-03-31T01:30:00Z", "2024-04-01T00:00:00Z", "2024-04-02T10:00:01Z"),
    user_email: fc.constantFrom(ada.email, ben.email, "eve@x.test"),
  });
  const lines = fc.array(line, { maxLength: 12 });

  test("made twice is the same", () => {
    fc.assert(
      fc.property(lines, (file) => {
        expect(plan(file)).toEqual(plan(file));
      }),
    );
  });

  test("carried out and made again finds everything imported", () => {
    fc.assert(
      fc.property(lines, (file) => {
        const again = plan(file, { fingerprints: fingerprintsOf(plan(file)) });
        expect(again.totals).toMatchObject({ rows: 0, entries: 0, durationSeconds: 0 });
        expect(again.create).toEqual({ clients: [], projects: [], tasks: [] });
      }),
    );
  });

  test("gives each row its own fingerprint, and entries within a day that add up to it", () => {
    fc.assert(
      fc.property(lines, (file) => {
        const planned = plan(file);
        const imported = planned.rows.flatMap((row) => (row.outcome === "import" ? [row] : []));
        expect(new Set(imported.map(({ fingerprint }) => fingerprint)).size).toBe(imported.length);
        for (const { row, parts } of imported) {
          expect(parts.reduce((sum, part) => sum + part.durationSeconds, 0)).toBe(row.durationSeconds);
          expect(new Set(parts.map(({ day }) => day)).size).toBe(parts.length);
        }
        expect(planned.totals.entries).toBe(imported.reduce((sum, { parts }) => sum + parts.length, 0));
      }),
    );
  });
});
