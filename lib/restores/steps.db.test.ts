import { afterEach, describe, expect, it } from "vitest";
import { controlClient } from "@/lib/db/control";
import { RESTORE_MOVES, type RestoreMove } from "@/lib/restores/rules";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anOperator, aRestoreRequest, step, theWorker, walk } from "@/lib/testing/restores";

const agency = anAgency();
const other = anAgency();

const requests = () => controlClient().restoreRequest;
const statusOf = async (id: string) => (await requests().findUniqueOrThrow({ where: { id } })).status;

/** The steps of a request that mails to its agency are about, in the order they were taken. */
async function mailedMoves(requestId: string) {
  const { outboxMessage } = controlClient();
  const notices = await outboxMessage.findMany({ where: { kind: "agency-notice" }, orderBy: { id: "asc" } });
  const mails = notices.map(({ payload }) => (payload as { notice: { requestId?: string; move: RestoreMove } }).notice);
  return mails.filter((mail) => mail.requestId === requestId).map(({ move }) => move);
}

/** One open request an agency: each test begins without one. */
afterEach(async () => {
  const ended = { status: "withdrawn" } as const;
  await requests().updateMany({ where: { agencyId: { in: [agency.agency.id, other.agency.id] } }, data: ended });
});

describe("a step of a restore", () => {
  it("is not found by another agency's admin", async () => {
    const { id } = await aRestoreRequest(await agency.actor("admin"));
    await expect(step(await other.actor("admin"), id, "withdraw")).rejects.toMatchObject({ code: "not-found" });
    expect(await statusOf(id)).toBe("requested");
  });

  it("is not the agency's when it is the operator's, nor the operator's when it is the agency's", async () => {
    const admin = await agency.actor("admin");
    const { id } = await aRestoreRequest(admin);
    await expect(step(anOperator(), id, "acceptPrice")).rejects.toMatchObject({ code: "forbidden" });
    await walk(admin, id, ["acceptPrice"]);
    await expect(step(admin, id, "approve")).rejects.toMatchObject({ code: "forbidden" });
    await expect(step(admin, id, "load")).rejects.toMatchObject({ code: "forbidden" });
    expect(await statusOf(id)).toBe("accepted");
  });

  it("is refused where the request does not stand", async () => {
    const admin = await agency.actor("admin");
    const { id } = await aRestoreRequest(admin);
    await expect(step(theWorker(), id, "load")).rejects.toMatchObject({ code: "restore-moved-on" });
    await expect(step(admin, id, "orderSwitch")).rejects.toMatchObject({ code: "restore-moved-on" });
    expect(await controlClient().restoreStep.count({ where: { requestId: id } })).toBe(1);
  });

  it("is taken by one of ten who take it at once", async () => {
    const admin = await agency.actor("admin");
    const { id } = await aRestoreRequest(admin);
    await walk(admin, id, ["acceptPrice"]);
    const decisions = Array.from({ length: 10 }, (_, index) =>
      step(anOperator(), id, index % 2 ? "approve" : "refuse", "Weil"),
    );
    const settled = await Promise.allSettled(decisions);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(new Set(refusals)).toEqual(new Set(["restore-moved-on"]));
    expect(await controlClient().restoreStep.count({ where: { requestId: id } })).toBe(3);
  });

  it("is no longer possible for an undo when its seven days are over", async () => {
    const admin = await agency.actor("admin");
    const { id } = await aRestoreRequest(admin);
    await walk(admin, id, ["acceptPrice", "approve", "load", "openPreview", "orderSwitch", "completeSwitch"]);
    const { undoUntil } = await requests().findUniqueOrThrow({ where: { id } });
    await withClock(undoUntil ?? "", () =>
      expect(step(admin, id, "orderUndo")).rejects.toMatchObject({ code: "restore-moved-on" }),
    );
    await walk(admin, id, ["orderUndo", "completeUndo"]);
    expect(await statusOf(id)).toBe("undone");
  });

  it("can be neither changed nor deleted, whoever asks the database", async () => {
    const { id } = await aRestoreRequest(await agency.actor("admin"));
    const change = controlClient().$executeRaw`UPDATE "RestoreStep" SET "note" = 'x' WHERE "requestId" = ${id}::uuid`;
    await expect(change).rejects.toThrow("what was agreed, done or billed is never changed");
    const removal = controlClient().$executeRaw`DELETE FROM "RestoreStep" WHERE "requestId" = ${id}::uuid`;
    await expect(removal).rejects.toThrow("what was agreed, done or billed is never changed");
  });

  it("is told by mail, whichever it is", async () => {
    const admin = await agency.actor("admin");
    const upToPreview: RestoreMove[] = ["acceptPrice", "approve", "load", "openPreview"];
    const ways: RestoreMove[][] = [
      [...upToPreview, "orderSwitch", "giveUpSwitch", "orderSwitch", "completeSwitch", "orderUndo", "giveUpUndo"],
      [...upToPreview, "orderSwitch", "completeSwitch", "orderUndo", "completeUndo"],
      [...upToPreview, "finish"],
      [...upToPreview, "discard"],
      ["acceptPrice", "approve", "fail"],
      ["acceptPrice", "refuse"],
      ["withdraw"],
    ];
    for (const moves of ways) {
      const { id } = await aRestoreRequest(admin);
      await walk(admin, id, moves);
      expect(await mailedMoves(id)).toEqual(moves);
    }
    expect(new Set(ways.flat())).toEqual(new Set(RESTORE_MOVES));
  });

  it("says who took it and when, and what came of it", async () => {
    const admin = await agency.actor("admin");
    const { id } = await aRestoreRequest(admin);
    await walk(admin, id, ["acceptPrice", "approve", "load", "openPreview", "finish"]);
    expect(await requests().findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "done",
      outcome: "recordsTaken",
      undoUntil: null,
    });
    const steps = await controlClient().restoreStep.findMany({ where: { requestId: id }, orderBy: { id: "asc" } });
    expect(steps.map(({ status, byKind, byName }) => [status, byKind, byName])).toEqual([
      ["requested", "member", admin.name],
      ["accepted", "member", admin.name],
      ["approved", "operator", "Otto Operator"],
      ["loading", "system", null],
      ["preview", "system", null],
      ["done", "member", admin.name],
    ]);
  });
});

describe("a second request", () => {
  it("is refused while one is open, and possible after it", async () => {
    const admin = await agency.actor("admin");
    const { id } = await aRestoreRequest(admin);
    await expect(aRestoreRequest(admin)).rejects.toMatchObject({ code: "restore-already-open" });
    await walk(admin, id, ["withdraw"]);
    await aRestoreRequest(admin);
  });
});
