import { describe, expect, test } from "vitest";
import { outcomes, plan, site } from "@/lib/testing/import-plans";

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
