import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import {
  archiveActivity,
  createActivity,
  deleteActivity,
  renameActivity,
  restoreActivity,
} from "@/lib/activities/commands";
import { listActivities } from "@/lib/activities/queries";
import { getProjectFormChoices } from "@/lib/projects/form-queries";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
let admin: Actor;

beforeAll(async () => {
  admin = await agency.actor("admin");
});

test.each(["manager", "member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
  "the role %s can neither add, change nor delete activities",
  async (role) => {
    const actor = await agency.actor(role);
    const { id } = await createActivity(admin, { name: `Of ${role}` });
    await expect(createActivity(actor, { name: "Mine" })).rejects.toThrow("forbidden");
    await expect(renameActivity(actor, { id, name: "Mine" })).rejects.toThrow("forbidden");
    await expect(archiveActivity(actor, { id })).rejects.toThrow("forbidden");
    await expect(restoreActivity(actor, { id })).rejects.toThrow("forbidden");
    await expect(deleteActivity(actor, { id })).rejects.toThrow("forbidden");
  },
);

test("an activity that does not exist is not found", async () => {
  const foreign = { id: uuidv7() };
  await expect(renameActivity(admin, { ...foreign, name: "Film" })).rejects.toThrow("not-found");
  await expect(archiveActivity(admin, foreign)).rejects.toThrow("not-found");
  await expect(restoreActivity(admin, foreign)).rejects.toThrow("not-found");
  await expect(deleteActivity(admin, foreign)).rejects.toThrow("not-found");
});

test("no two activities have one name, whatever its case", async () => {
  await createActivity(admin, { name: "Öffentlichkeitsarbeit" });
  await expect(createActivity(admin, { name: "öffentlichkeitsARBEIT" })).rejects.toMatchObject({
    code: "name-taken",
    field: "name",
  });
});

test("an activity with time entries cannot be deleted", async () => {
  const { id } = await createActivity(admin, { name: "Druck" });
  const projectId = uuidv7();
  await agency.db.project.create({ data: { id: projectId, name: "Plakat" } });
  await agency.db.timeEntry.create({
    data: {
      id: uuidv7(),
      memberId: agency.ownerId,
      projectId,
      activityId: id,
      day: new Date("2026-11-20"),
      durationSeconds: 60,
      timeZone: "Europe/Berlin",
      billable: true,
    },
  });
  await expect(deleteActivity(admin, { id })).rejects.toThrow("still-in-use");
  expect((await listActivities(admin)).find((activity) => activity.id === id)?.inUse).toBe(true);
});

test("an activity that a project offers cannot be deleted", async () => {
  const { id } = await createActivity(admin, { name: "Ton" });
  await agency.db.project.create({
    data: { id: uuidv7(), name: "Podcast", activities: { create: { activityId: id } } },
  });
  await expect(deleteActivity(admin, { id })).rejects.toThrow("still-in-use");
});

test("an unused activity is deleted, and the log keeps its name", async () => {
  const { id } = await createActivity(admin, { name: "Fax" });
  await deleteActivity(admin, { id });
  expect(await agency.db.activity.findUnique({ where: { id } })).toBeNull();
  const event = await agency.db.event.findFirst({
    where: { action: "activity.deleted", subjectId: id },
    include: { detail: true },
  });
  expect(event?.detail?.data).toEqual({ name: "Fax" });
});

test("an archived activity is no longer offered, and is again once restored", async () => {
  const { id } = await createActivity(admin, { name: "Reprografie" });
  const isOffered = async () => (await getProjectFormChoices(admin)).activities.some((option) => option.id === id);
  await archiveActivity(admin, { id });
  expect(await isOffered()).toBe(false);
  await restoreActivity(admin, { id });
  expect(await isOffered()).toBe(true);
});

test("renaming to the same name leaves no event", async () => {
  const { id } = await createActivity(admin, { name: "Lektorat" });
  await renameActivity(admin, { id, name: "Lektorat" });
  await renameActivity(admin, { id, name: "Schlussredaktion" });
  expect(await agency.db.event.count({ where: { action: "activity.renamed", subjectId: id } })).toBe(1);
});

test("activities are listed by name, the archived last", async () => {
  for (const name of ["Zeichnung", "äußere Form"]) await createActivity(admin, { name });
  const archived = await createActivity(admin, { name: "Aaa" });
  await archiveActivity(admin, archived);
  const names = (await listActivities(admin)).map(({ name }) => name);
  expect(names.indexOf("äußere Form")).toBeLessThan(names.indexOf("Beratung"));
  expect(names.at(-1)).toBe("Aaa");
});
