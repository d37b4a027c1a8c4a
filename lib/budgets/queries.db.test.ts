import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { listOwnBudgets } from "@/lib/budgets/queries";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { today } from "@/lib/time/zones";
import { createTimeEntry } from "@/lib/time-entries/commands";

const agency = anAgency();

describe("what is left on my projects", () => {
  it("is not for a guest", async () => {
    await expect(listOwnBudgets(await agency.actor("guest"))).rejects.toThrow("forbidden");
  });

  it("holds neither others' projects nor closed ones nor those without a budget", async () => {
    const mia = await agency.actor("member");
    await aProject(agency.db, { budgetSeconds: 3_600 });
    await aProject(agency.db, { members: [mia], budgetSeconds: 3_600, archivedAt: new Date() });
    await aProject(agency.db, { members: [mia] });
    expect(await listOwnBudgets(mia)).toEqual([]);
  });

  it("counts everybody's time, and shows the most used up first", async () => {
    const [mia, tom] = [await agency.actor("member"), await agency.actor("manager")];
    const fresh = await aProject(agency.db, { name: "Frisch", members: [mia], budgetSeconds: 36_000 });
    const amber = await aProject(agency.db, { name: "Knapp", members: [mia], budgetSeconds: 36_000 });
    const red = await aProject(agency.db, { name: "Drüber", openToAll: true, budgetSeconds: 3_600 });
    const day = today("Europe/Berlin", Date.now());
    const record = (actor: typeof mia, projectId: string, durationSeconds: number) =>
      createTimeEntry(actor, {
        id: uuidv7(),
        projectId,
        taskId: null,
        activityId: null,
        note: "",
        day,
        durationSeconds,
      });
    await record(tom, amber.id, 28_800);
    await record(mia, red.id, 4_000);
    expect(await listOwnBudgets(mia)).toMatchObject([
      { projectName: "Drüber", usedSeconds: 4_000, state: "over" },
      { projectName: "Knapp", usedSeconds: 28_800, budgetSeconds: 36_000, state: "warn" },
      { projectId: fresh.id, usedSeconds: 0, state: "ok" },
    ]);
  });
});
