import { buffer } from "node:stream/consumers";
import { Decrypter } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { downloadSnapshot, prepareDownload, showSnapshotKey } from "@/lib/backups/downloading";
import { getSnapshot } from "@/lib/backups/one-snapshot";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { controlClient } from "@/lib/db/control";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { listStoredMails } from "@/lib/mail/stored-mails";
import { operatorsRealm } from "@/lib/operators/realm";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aSnapshot } from "@/lib/testing/snapshots";

const agency = anAgency();
const other = anAgency();

let id: string;
let foreignId: string;
let deletedId: string;

beforeAll(async () => {
  ({ id } = await takeSnapshot(agency.agency, { cause: "manual" }));
  foreignId = await aSnapshot(other.agency.id, new Date());
  deletedId = await aSnapshot(agency.agency.id, new Date(0), { status: "deleted", deletedAt: new Date() });
});

const ways: [string, (actor: Actor, input: { id: string }) => Promise<unknown>][] = [
  ["the file", downloadSnapshot],
  ["the way to the file", prepareDownload],
  ["the key", showSnapshotKey],
];

describe.each(ways)("%s", (_, take) => {
  it.each(["admin", "manager", "dataProtectionOfficer"] as const)("is refused to a %s", async (role) => {
    await expect(take(await agency.actor(role), { id })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused to an owner who has not just confirmed who they are", async () => {
    await expect(take(unproven(await agency.actor("owner")), { id })).rejects.toMatchObject({ code: "step-up" });
  });

  it("does not exist for another agency's snapshot, a deleted one, or none", async () => {
    const owner = await agency.actor("owner");
    for (const id of [foreignId, deletedId, owner.memberId ?? ""]) {
      await expect(take(owner, { id })).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

it("nothing was logged and nobody written to while all was refused", async () => {
  await deliverOutbox(operatorsRealm());
  expect(await eventsOf("snapshot.downloaded")).toEqual([]);
  expect(await eventsOf("snapshot.key-shown")).toEqual([]);
});

it("the page of another agency's snapshot does not exist, and an admin is offered no download", async () => {
  const admin = await agency.actor("admin");
  await expect(getSnapshot(admin, { id: foreignId })).rejects.toMatchObject({ code: "not-found" });
  expect(await getSnapshot(admin, { id })).toMatchObject({ mayDownload: false, status: "stored" });
  expect(await getSnapshot(await agency.actor("owner"), { id })).toMatchObject({ mayDownload: true });
});

it("the file leaves encrypted, and opens with the key that is shown", async () => {
  const owner = await agency.actor("owner");
  const { file, fileName, sizeBytes } = await downloadSnapshot(owner, { id });
  const bytes = await buffer(file);
  expect(bytes.length).toBe(sizeBytes);
  expect(fileName).toMatch(/^t\w+-\d{4}-\d{2}-\d{2}\.tar\.gz\.age$/);
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  const { identity } = await showSnapshotKey(owner, { id });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = await decrypter.decrypt(new Uint8Array(bytes));
  expect(Buffer.from(opened).subarray(0, 2).toString("hex")).toBe("1f8b");
});

it("each is in the log in the owner's name, and every owner has a mail about it", async () => {
  await deliverOutbox(operatorsRealm());
  await deliverOutbox(agency.agency);
  for (const action of ["snapshot.downloaded", "snapshot.key-shown"]) {
    expect(await eventsOf(action)).toMatchObject([{ subjectId: id, actorId: expect.any(String) }]);
  }
  const owners = await agency.db.member.findMany({ where: { roles: { has: "owner" }, status: "active" } });
  const sentTo = (await listStoredMails()).map(({ to }) => to);
  for (const { email } of owners) expect(sentTo.filter((to) => to.includes(email))).toHaveLength(2);
});

it("the key is kept nowhere: not in a log, a mail or the queue of mails", async () => {
  const { identity } = await showSnapshotKey(await agency.actor("owner"), { id });
  await deliverOutbox(operatorsRealm());
  const kept = [
    await controlClient().outboxMessage.findMany(),
    await agency.db.outboxMessage.findMany(),
    await agency.db.eventDetail.findMany(),
  ];
  expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
  expect(JSON.stringify(kept)).not.toContain(identity);
});

function eventsOf(action: string) {
  return agency.db.event.findMany({ where: { action } });
}
