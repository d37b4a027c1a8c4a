import { expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { NAMED_DIMENSIONS } from "@/lib/reports/option-schema";
import { findReportOptions } from "@/lib/reports/options";
import { anAgency } from "@/lib/testing/database";
import { aClient, anActivity, anEntry, aProject } from "@/lib/testing/factories";

const agency = anAgency();

it("a member finds only what they have recorded time on, and who leads projects finds everything", async () => {
  const [member, manager] = [await agency.actor("member"), await agency.actor("manager")];
  for (const [actor, word] of [
    [member, "Mine"],
    [manager, "Other"],
  ] as const) {
    const client = await aClient(agency.db, { name: `${word} client` });
    const project = await aProject(agency.db, {
      name: `${word} project`,
      clientId: client.id,
      tasks: [`${word} task`],
    });
    const activity = await anActivity(agency.db, { name: `${word} activity` });
    const on = { projectId: project.id, taskId: project.taskId(`${word} task`), activityId: activity.id };
    await anEntry(agency.db, { memberId: memberIdOf(actor), ...on });
  }
  for (const dimension of NAMED_DIMENSIONS.filter((name) => name !== "member")) {
    const q = dimension;
    expect((await findReportOptions(member, { dimension, q })).map(({ name }) => name)).toEqual([
      expect.stringContaining(`Mine ${dimension}`),
    ]);
    expect(await findReportOptions(manager, { dimension, q })).toHaveLength(2);
  }
  expect(await findReportOptions(member, { dimension: "member", q: "manager" })).toEqual([]);
});

it("tasks are offered of the project that is chosen, or found by what one types", async () => {
  const manager = await agency.actor("manager");
  const [first, second] = [
    await aProject(agency.db, { tasks: ["Layout one"] }),
    await aProject(agency.db, { tasks: ["Layout two"] }),
  ];
  const namesOf = async (question: { q: string; project?: string }) =>
    (await findReportOptions(manager, { dimension: "task", ...question })).map(({ name }) => name.split(" · ")[0]);
  expect(await namesOf({ q: "" })).toEqual([]);
  expect(await namesOf({ q: "layout" })).toEqual(["Layout one", "Layout two"]);
  expect(await namesOf({ q: "", project: first.id })).toEqual(["Layout one"]);
  expect(await namesOf({ q: "layout", project: second.id })).toEqual(["Layout two"]);
});
