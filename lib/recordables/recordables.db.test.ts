import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { listRecordables, searchRecordables } from "@/lib/recordables/queries";
import { requireRecordable } from "@/lib/recordables/require-recordable";
import { lineName } from "@/lib/recordables/rules";
import type { Recordable } from "@/lib/recordables/schema";
import { anAgency } from "@/lib/testing/database";
import { aClient, anActivity, aProject } from "@/lib/testing/factories";

const agency = anAgency();
let mia: Actor;
let website: Awaited<ReturnType<typeof aProject>>;
let foreign: Awaited<ReturnType<typeof aProject>>;
let archived: Awaited<ReturnType<typeof aProject>>;

beforeAll(async () => {
  mia = await agency.actor("member");
  website = await aProject(agency.db, {
    name: "Website-Relaunch",
    clientId: (await aClient(agency.db, { name: "Hansen Reederei GmbH" })).id,
    tasks: ["Konzept", "Umsetzung"],
    archivedTasks: ["Angebot"],
    members: [mia],
  });
  foreign = await aProject(agency.db, { name: "Geheimes Website-Konzept", tasks: ["Entwurf"] });
  archived = await aProject(agency.db, { name: "Alte Website", members: [mia], archivedAt: new Date() });
  await aProject(agency.db, { name: "Intern 100 %", openToAll: true });
});

function requireAs(actor: Actor, recordable: Partial<Recordable> & { projectId: string }) {
  return writeAs(actor, "time-entry:write:own", async ({ tx, unchanged }) =>
    unchanged(await requireRecordable(tx, actor, { taskId: null, activityId: null, ...recordable })),
  );
}

describe("choosing what to record time on", () => {
  it.each(["guest", "bookkeeper", "dataProtectionOfficer"] as const)("is refused to a %s", async (role) => {
    const actor = await agency.actor(role);
    await expect(listRecordables(actor)).rejects.toThrow("forbidden");
    await expect(searchRecordables(actor, "website")).rejects.toThrow("forbidden");
  });

  it("shows a member neither others' projects nor archived ones", async () => {
    const { others } = await listRecordables(mia);
    expect(others.map(lineName)).toEqual([
      "Intern 100 %",
      "Website-Relaunch",
      "Website-Relaunch · Konzept",
      "Website-Relaunch · Umsetzung",
    ]);
    expect((await searchRecordables(mia, "website")).map((line) => line.projectId)).not.toContain(foreign.id);
  });

  it("shows a manager every open project", async () => {
    const manager = await agency.actor("manager");
    expect((await searchRecordables(manager, "entwurf")).map(lineName)).toEqual(["Geheimes Website-Konzept · Entwurf"]);
  });

  it("finds a task by words of its project, task and client", async () => {
    expect((await searchRecordables(mia, " hansen WEBSITE konz ")).map(lineName)).toEqual([
      "Website-Relaunch · Konzept",
    ]);
    expect(await searchRecordables(mia, "website angebot")).toEqual([]);
    expect((await searchRecordables(mia, "100 %")).map(lineName)).toEqual(["Intern 100 %"]);
    expect(await searchRecordables(mia, "_ebsite")).toEqual([]);
  });

  it("puts what was used in the last four weeks first, without an activity that has gone", async () => {
    const { id: activityId } = await anActivity(agency.db);
    const { id: gone } = await anActivity(agency.db, { archivedAt: new Date() });
    const entry = {
      memberId: mia.memberId as string,
      projectId: website.id,
      timeZone: "Europe/Berlin",
      billable: true,
    };
    const day = (daysAgo: number) => new Date(new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10));
    await agency.db.timeEntry.createMany({
      data: [
        { ...entry, id: uuidv7(), taskId: website.taskId("Konzept"), day: day(3), durationSeconds: 60, activityId },
        {
          ...entry,
          id: uuidv7(),
          taskId: website.taskId("Umsetzung"),
          day: day(1),
          durationSeconds: 60,
          activityId: gone,
        },
        { ...entry, id: uuidv7(), day: day(40), durationSeconds: 60 },
      ],
    });
    const { recents } = await listRecordables(mia);
    expect(recents.map((line) => [lineName(line), line.activityId])).toEqual([
      ["Website-Relaunch · Umsetzung", null],
      ["Website-Relaunch · Konzept", activityId],
    ]);
  });
});

describe("recording time is refused", () => {
  it("on an archived project", () =>
    expect(requireAs(mia, { projectId: archived.id })).rejects.toThrow("project-closed"));

  it("on somebody else's project, or one that does not exist", async () => {
    await expect(requireAs(mia, { projectId: foreign.id })).rejects.toThrow("project-closed");
    await expect(requireAs(mia, { projectId: uuidv7() })).rejects.toThrow("project-closed");
  });

  it("on an archived task, another project's task, or none that exists", async () => {
    const refused = [website.taskId("Angebot"), foreign.taskId("Entwurf"), uuidv7()];
    for (const taskId of refused) {
      await expect(requireAs(mia, { projectId: website.id, taskId })).rejects.toThrow("project-closed");
    }
  });

  it("with an activity that is archived, unknown, or not offered by the project", async () => {
    const { id: offered } = await anActivity(agency.db);
    const { id: other } = await anActivity(agency.db);
    const { id: goneActivity } = await anActivity(agency.db, { archivedAt: new Date() });
    const project = await aProject(agency.db, { members: [mia], activityIds: [offered, goneActivity] });
    for (const activityId of [other, goneActivity, uuidv7()]) {
      await expect(requireAs(mia, { projectId: project.id, activityId })).rejects.toThrow("project-closed");
    }
    await expect(requireAs(mia, { projectId: project.id, activityId: offered })).resolves.toEqual({
      billableDefault: true,
    });
    await expect(requireAs(mia, { projectId: website.id, activityId: other })).resolves.toEqual({
      billableDefault: true,
    });
  });
});
