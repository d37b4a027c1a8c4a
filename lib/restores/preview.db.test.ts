import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf, type Preview } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { renameClient } from "@/lib/clients/commands";
import { controlClient } from "@/lib/db/control";
import { DomainError } from "@/lib/errors/domain-error";
import { findPreview, writeTicket } from "@/lib/restores/find-preview";
import { loadPreview } from "@/lib/restores/load-preview";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";
import { aRestoreRequest, walk } from "@/lib/testing/restores";
import { startTimer } from "@/lib/timers/commands";
import { findTimer } from "@/lib/timers/queries";

const agency = anAgency();
const other = anAgency();
const sessionId = uuidv7();
let requestId: string;
let clientId: string;

beforeAll(async () => {
  const admin = await agency.actor("admin");
  ({ id: clientId } = await aClient(agency.db, { name: "Damals" }));
  const snapshot = await takeSnapshot(agency.agency, { cause: "manual" });
  ({ id: requestId } = await aRestoreRequest(admin, { snapshotId: snapshot.id }));
  await walk(admin, requestId, ["acceptPrice", "approve"]);
  await loadPreview(requestId);
  await agency.db.client.update({ where: { id: clientId }, data: { name: "Heute" } });
});

const walker = (more: Partial<Parameters<typeof findPreview>[1]> = {}) =>
  ({ agencyId: agency.agency.id, subjects: ["admin"], sessionId, ...more }) as Parameters<typeof findPreview>[1];
const cookie = () => writeTicket({ requestId, sessionId });

async function opened(): Promise<Preview> {
  const preview = await findPreview(cookie(), walker());
  if (!preview) throw new Error("The preview does not open");
  return preview;
}

async function inPreview(...roles: ("admin" | "owner")[]): Promise<Actor> {
  const actor = await agency.actor(...roles);
  return testActor(agency.agency, { ...actor, preview: await opened() });
}

const nameOf = async (actor: Actor) =>
  (await readAs(actor, "client:read").client.findUniqueOrThrow({ where: { id: clientId } })).name;

describe("a cookie set by hand", () => {
  it.each(["manager", "member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
    "shows a %s no preview",
    async (role) => {
      expect(await findPreview(cookie(), walker({ subjects: [role] }))).toBeNull();
    },
  );

  it("opens nothing in another session than the one it was made in", async () => {
    expect(await findPreview(cookie(), walker({ sessionId: uuidv7() }))).toBeNull();
  });

  it("opens nothing of another agency's", async () => {
    expect(await findPreview(cookie(), walker({ agencyId: other.agency.id }))).toBeNull();
  });

  it.each([
    "",
    ".",
    "x.y",
    "../../etc",
    `${uuidv7()}.${sessionId}`,
    `${sessionId}`,
    `${"9".repeat(5_000)}.${sessionId}`,
  ])("opens nothing when it is %j", async (value) => {
    expect(await findPreview(value, walker())).toBeNull();
  });

  it("opens nothing once the request has moved on", async () => {
    const admin = await agency.actor("admin");
    await walk(admin, requestId, ["orderSwitch"]);
    expect(await findPreview(cookie(), walker())).toBeNull();
    await walk(admin, requestId, ["giveUpSwitch"]);
    expect(await findPreview(cookie(), walker())).not.toBeNull();
  });
});

describe("whoever walks through a preview", () => {
  it("can write nothing of the agency's, and nothing is written to today's data either", async () => {
    const admin = await inPreview("admin");
    await expect(renameClient(admin, { id: clientId, name: "Geändert" })).rejects.toMatchObject({
      code: "preview-read-only",
    });
    expect(await nameOf(await agency.actor("admin"))).toBe("Heute");
    expect(await nameOf(admin)).toBe("Damals");
  });

  it("can start no timer, and sees none that ran then", async () => {
    const owner = await inPreview("owner");
    const start = startTimer(owner, {
      id: uuidv7(),
      projectId: uuidv7(),
      taskId: null,
      activityId: null,
      note: "",
      billable: true,
    });
    await expect(start).rejects.toMatchObject({ code: "preview-read-only" });
    expect((await findTimer(owner)).timer).toBeNull();
  });

  it("reads what the snapshot held, while others read today's data", async () => {
    expect(await nameOf(await inPreview("admin"))).toBe("Damals");
    expect(await nameOf(await agency.actor("admin"))).toBe("Heute");
  });

  it("still has today's account, which can be changed", async () => {
    const admin = await inPreview("admin");
    const id = memberIdOf(admin);
    await writeAs(admin, "profile:write:own", async ({ tx, record }) => {
      await tx.member.update({ where: { id }, data: { theme: "dark" } });
      await record("member.profile-changed", { kind: "member", id });
    });
    expect(await agency.db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({ theme: "dark" });
  });

  it("is told that it is not allowed before being told that it is a preview", async () => {
    const guest = testActor(agency.agency, { memberId: uuidv7(), subjects: ["guest"], preview: await opened() });
    await expect(writeAs(guest, "client:write", async () => {})).rejects.toEqual(new DomainError("forbidden"));
  });
});

it("is of the moment at which the snapshot was begun", async () => {
  const { snapshot } = await controlClient().restoreRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { snapshot: { select: { startedAt: true } } },
  });
  expect((await opened()).at).toEqual(snapshot.startedAt);
});
