import { describe, expect, test } from "vitest";
import type { ImportChoices } from "@/lib/imports/schema";
import { readText } from "@/lib/imports/testing";
import { ben, fingerprintsOf, type Line, nothing, outcomes, plan, planOf } from "@/lib/testing/import-plans";

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
