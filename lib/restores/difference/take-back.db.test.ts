import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { DomainError } from "@/lib/errors/domain-error";
import { undoTaking } from "@/lib/restores/difference/undo-taking";
import { takeBackSchema } from "@/lib/restores/difference-schema";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { walk } from "@/lib/testing/restores";
import { aPreviewToTakeFrom, deleteProject, stateOf } from "@/lib/testing/taking-back";

const agency = anAgency();
const other = anAgency();
const preview = aPreviewToTakeFrom(agency);
const { compare, take } = preview;

describe("taking back", () => {
  it("is not for a manager, nor for somebody who has not lately proven who they are", async () => {
    const { admin, projectId } = preview.opened();
    await compare();
    await expect(take({ project: projectId }, await agency.actor("manager"))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(take({ project: projectId }, unproven(admin))).rejects.toMatchObject({ code: "step-up" });
  });

  it("does not find another agency's request", async () => {
    const { projectId } = preview.opened();
    await expect(take({ project: projectId }, await other.actor("owner"))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("finds nothing where nothing differs", async () => {
    const { projectId } = preview.opened();
    await expect(take({ project: projectId })).rejects.toMatchObject({ code: "not-found" });
  });

  it.each([{ project: "x" }, { month: "2026-11-02" }, { key: "../x" }, { project: { not: "" } }])(
    "is not understood as more than was meant: %j",
    (fields) => {
      expect(takeBackSchema.safeParse({ id: uuidv7(), ...fields }).success).toBe(false);
    },
  );

  it("makes a deleted project what it was, with its client, and can be undone", async () => {
    const { admin, requestId, projectId, clientId, side } = preview.opened();
    const before = await stateOf(side.db, projectId);
    await deleteProject(agency.db, projectId);
    await agency.db.client.delete({ where: { id: clientId } });
    await compare();
    const taken = await take({ project: projectId });
    expect(taken.left).toBe(0);
    expect(await stateOf(agency.db, projectId)).toEqual(before);
    expect(before.entries).toHaveLength(20);
    expect(await agency.db.client.count({ where: { id: clientId } })).toBe(1);
    const entry = await agency.db.timeEntry.findFirst({ where: { projectId } });
    expect(entry?.version).toBe(2);
    const event = await agency.db.event.findFirstOrThrow({
      where: { action: "restore.records-taken" },
      include: { detail: true },
    });
    expect(event).toMatchObject({ actorId: admin.memberId, subjectId: requestId, detail: { data: taken } });

    await expect(
      undoTaking(await other.actor("owner"), { id: requestId, takingId: taken.takingId }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(undoTaking(unproven(admin), { id: requestId, takingId: taken.takingId })).rejects.toMatchObject({
      code: "step-up",
    });
    expect(await undoTaking(admin, { id: requestId, takingId: taken.takingId })).toEqual({
      undone: taken.back,
      stayed: 0,
    });
    expect(await agency.db.project.count({ where: { id: projectId } })).toBe(0);
    expect(await agency.db.projectMonth.count({ where: { projectId } })).toBe(0);
    expect(await agency.db.client.count({ where: { id: clientId } })).toBe(0);
    await expect(undoTaking(admin, { id: requestId, takingId: taken.takingId })).rejects.toMatchObject({
      code: "taking-already-undone",
    });
  });

  it("has one effect for a request that is sent twice", async () => {
    const { admin, projectId, clientId } = preview.opened();
    await compare();
    const sent = { ...admin, receiptId: uuidv7() } as Actor;
    const [first, second] = [
      await take({ client: clientId, only: "contacts" }, sent),
      await take({ client: clientId, only: "contacts" }, sent),
    ];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ back: 2, replaced: 0 });
    expect(await agency.db.contact.count({ where: { clientId } })).toBe(1);
    expect(await agency.db.project.count({ where: { id: projectId } })).toBe(0);
  });

  it("is no longer possible once the preview is discarded", async () => {
    const { admin, requestId, projectId } = preview.opened();
    await walk(admin, requestId, ["discard"]);
    await expect(take({ project: projectId })).rejects.toBeInstanceOf(DomainError);
    await expect(take({ project: projectId })).rejects.toMatchObject({ code: "not-found" });
  });
});
