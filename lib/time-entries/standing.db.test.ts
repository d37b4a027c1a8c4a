import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { changeTimeEntry } from "@/lib/time-entries/changing";
import { createTimeEntry, deleteTimeEntry } from "@/lib/time-entries/commands";
import { readStanding } from "@/lib/time-entries/standing";

const agency = anAgency();
const DAY = "2026-11-20";
let mia: Actor;
let tom: Actor;
let projectId: string;

beforeAll(async () => {
  [mia, tom] = [await agency.actor("member"), await agency.actor("member")];
  projectId = (await aProject(agency.db, { members: [mia, tom] })).id;
});

async function record(actor: Actor, durationSeconds = 3_600, day = DAY) {
  const work = { projectId, taskId: null, activityId: null, note: "" };
  const [entry] = await createTimeEntry(actor, { id: uuidv7(), day, durationSeconds, ...work });
  if (!entry) throw new Error("Nothing was created");
  return entry;
}
const standing = (actor: Actor, id: string) => readStanding(actor, { id, cell: undefined });

describe("what is stored now", () => {
  it("is not told of a colleague's entry, nor who changed it and when", async () => {
    const { id } = await record(tom);
    await expect(standing(mia, id)).rejects.toMatchObject({ code: "not-found" });
    await deleteTimeEntry(tom, { id });
    await expect(standing(mia, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is the entry, with who changed it last", async () => {
    const { id, version } = await record(mia);
    await changeTimeEntry(mia, { id, version, durationSeconds: 60 });
    expect(await standing(mia, id)).toMatchObject({
      entries: [{ id, durationSeconds: 60, version: 2 }],
      change: { isOwn: true, byName: null },
    });
  });

  it("is nothing after a deletion, and the deletion is the change", async () => {
    const { id } = await record(mia);
    await deleteTimeEntry(mia, { id });
    expect(await standing(mia, id)).toMatchObject({ entries: [], change: { isOwn: true } });
  });

  it("names the colleague whose hand it was", async () => {
    const { id } = await record(mia);
    const event = { id: uuidv7(), actorId: tom.memberId, action: "time-entry.changed", subjectKind: "time-entry" };
    await agency.db.event.create({ data: { ...event, subjectId: id } });
    expect((await standing(mia, id)).change).toMatchObject({ isOwn: false, byName: tom.name });
  });

  it("is for a cell all that lies in it, whatever ids it has, and no colleague's", async () => {
    const day = "2026-11-23";
    const own = [await record(mia, 60, day), await record(mia, 120, day)];
    await record(tom, 180, day);
    const cell = { projectId, taskId: null, activityId: null, day };
    const { entries } = await readStanding(mia, { id: uuidv7(), cell });
    expect(entries.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
  });
});

describe("deleting what one saw", () => {
  it("is refused when it has changed since", async () => {
    const { id, version } = await record(mia);
    await changeTimeEntry(mia, { id, version, note: "neu" });
    await expect(deleteTimeEntry(mia, { id, version })).rejects.toThrow("changed-elsewhere");
    await deleteTimeEntry(mia, { id, version: version + 1 });
    expect(await agency.db.timeEntry.count({ where: { id } })).toBe(0);
  });
});
