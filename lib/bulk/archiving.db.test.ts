import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import {
  archiveActivities,
  archiveClients,
  archiveProjects,
  archiveTasks,
  undoArchivingProjects,
  undoArchivingTasks,
} from "@/lib/bulk/archiving";
import { findUndoable } from "@/lib/bulk/undo";
import { archiveProject, restoreProject } from "@/lib/projects/archiving";
import { anAgency } from "@/lib/testing/database";
import { aClient, anActivity, aProject, aTask } from "@/lib/testing/factories";

const agency = anAgency();

const threeProjects = async (word: string) => {
  const made = await Promise.all([1, 2, 3].map((n) => aProject(agency.db, { name: `${word} ${n}` })));
  return made.map(({ id }) => id);
};
const archivedOf = async (ids: string[]) => {
  const rows = await agency.db.project.findMany({ where: { id: { in: ids } }, orderBy: { name: "asc" } });
  return rows.map(({ archivedAt }) => archivedAt !== null);
};
const inPreview = (actor: Actor): Actor => ({
  ...actor,
  preview: { requestId: uuidv7(), databaseName: "k_0000000000000000", at: new Date() },
});

describe("archiving many", () => {
  it("is refused to a member, and to everybody in a preview", async () => {
    const ids = await threeProjects("Refused");
    const member = archiveProjects(await agency.actor("member"), { ids }, "archived");
    await expect(member).rejects.toMatchObject({ code: "forbidden" });
    const looking = archiveProjects(inPreview(await agency.actor("manager")), { ids }, "archived");
    await expect(looking).rejects.toMatchObject({ code: "preview-read-only" });
    const activity = archiveActivities(await agency.actor("manager"), { ids: [] }, "archived");
    await expect(activity).rejects.toMatchObject({ code: "forbidden" });
    expect(await archivedOf(ids)).toEqual([false, false, false]);
  });

  it("names what is not there and archives the rest, with an event each", async () => {
    const ids = await threeProjects("Known");
    const unknown = uuidv7();
    const answer = await archiveProjects(await agency.actor("manager"), { ids: [...ids, unknown] }, "archived");
    expect(answer).toMatchObject({ changed: 3, refused: [{ id: unknown, reason: "gone" }] });
    expect(await archivedOf(ids)).toEqual([true, true, true]);
    const events = await agency.db.event.count({ where: { action: "project.archived", subjectId: { in: ids } } });
    expect(events).toBe(3);
  });

  it("leaves what is so already, and does nothing where all is", async () => {
    const manager = await agency.actor("manager");
    const ids = await threeProjects("Already");
    await archiveProject(manager, { id: ids[0] ?? "" });
    expect(await archiveProjects(manager, { ids }, "archived")).toMatchObject({ changed: 2 });
    expect(await archiveProjects(manager, { ids }, "archived")).toEqual({ changeId: null, changed: 0, refused: [] });
  });

  it("takes all that a search finds, and refuses when it finds another number than was told", async () => {
    const manager = await agency.actor("manager");
    const ids = await threeProjects("Zebra");
    const all = { ids: [], matching: "q=zebra" };
    const told = archiveProjects(manager, { ...all, count: 2 }, "archived");
    await expect(told).rejects.toMatchObject({ code: "selection-changed", params: { count: 3 } });
    expect(await archiveProjects(manager, { ...all, count: 3 }, "archived")).toMatchObject({ changed: 3 });
    expect(await archivedOf(ids)).toEqual([true, true, true]);
  });

  it("works on clients, tasks and activities too", async () => {
    const admin = await agency.actor("admin");
    const [client, activity, project] = await Promise.all([
      aClient(agency.db, { name: "Quagga" }),
      anActivity(agency.db),
      aProject(agency.db),
    ]);
    const task = await aTask(agency.db, project.id);
    const found = { ids: [], matching: "q=quagga", count: 1 };
    expect(await archiveClients(admin, found, "archived")).toMatchObject({ changed: 1 });
    expect(await archiveTasks(admin, { ids: [task.id] }, "archived")).toMatchObject({ changed: 1 });
    expect(await archiveActivities(admin, { ids: [activity.id] }, "archived")).toMatchObject({ changed: 1 });
    expect((await agency.db.client.findUniqueOrThrow({ where: { id: client.id } })).archivedAt).not.toBeNull();
  });
});

describe("undoing", () => {
  it("is for whoever did it, and of the same kind", async () => {
    const manager = await agency.actor("manager");
    const { changeId } = await archiveProjects(manager, { ids: await threeProjects("Mine") }, "archived");
    const undo = { id: changeId ?? "" };
    await expect(undoArchivingProjects(await agency.actor("manager"), undo)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(undoArchivingTasks(manager, undo)).rejects.toMatchObject({ code: "not-found" });
  });

  it("brings everything back once, and is offered until then", async () => {
    const manager = await agency.actor("manager");
    const ids = await threeProjects("Back");
    const { changeId } = await archiveProjects(manager, { ids }, "archived");
    const offered = await findUndoable(manager, ["project.archived"]);
    expect(offered).toMatchObject({ id: changeId, kind: "project.archived", rows: 3 });
    const undo = { id: changeId ?? "" };
    expect(await undoArchivingProjects(manager, undo)).toMatchObject({ changed: 3, refused: [] });
    expect(await archivedOf(ids)).toEqual([false, false, false]);
    expect(await findUndoable(manager, ["project.archived"])).toBeNull();
    await expect(undoArchivingProjects(manager, undo)).rejects.toMatchObject({ code: "not-found" });
  });

  it("leaves and names what somebody has changed since", async () => {
    const manager = await agency.actor("manager");
    const ids = await threeProjects("Since");
    const [first = "", second = "", third = ""] = ids;
    const { changeId } = await archiveProjects(manager, { ids }, "archived");
    await restoreProject(manager, { id: first });
    await agency.db.project.delete({ where: { id: second } });
    const answer = await undoArchivingProjects(manager, { id: changeId ?? "" });
    expect(answer.changed).toBe(1);
    expect(answer.refused).toEqual([
      { id: first, name: "Since 1", reason: "changed" },
      { id: second, name: "", reason: "gone" },
    ]);
    expect(await archivedOf([third])).toEqual([false]);
  });
});
