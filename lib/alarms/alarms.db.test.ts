import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { clearAlarm } from "@/lib/alarms/clearing";
import { countOpenAlarms, listAlarms } from "@/lib/alarms/queries";
import { raiseAlarm } from "@/lib/alarms/raising";
import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import type { MemberStatus } from "@/lib/db/generated/control/enums";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { listStoredMails } from "@/lib/mail/stored-mails";
import { ROLES } from "@/lib/members/roles";
import { operatorsRealm } from "@/lib/operators/realm";
import { testActor } from "@/lib/testing/actors";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();
const agency = anAgency();
const operator = testActor(operatorsRealm(), { memberId: uuidv7(), subjects: ["operator"] });

async function anOperator(name: string, status: MemberStatus) {
  const deactivatedAt = status === "deactivated" ? new Date() : null;
  const email = `${name}@operator.example`;
  await controlClient().member.create({
    data: { id: uuidv7(), email, name, roles: [], status, passwordHash: "none", deactivatedAt },
  });
}

async function mailsAbout(words: string) {
  await deliverOutbox(operatorsRealm());
  return (await listStoredMails()).filter(({ subject }) => subject.includes(words));
}

const openKinds = async () => (await listAlarms(operator)).rows.map(({ kind }) => kind);

beforeAll(async () => {
  await controlClient().agencySettings.upsert({
    where: { id: 1 },
    create: { id: 1, name: "Kontor", locale: "de", timeZone: "Europe/Berlin" },
    update: {},
  });
  await anOperator("ida", "active");
  await anOperator("kim", "active");
  await anOperator("gone", "deactivated");
});

describe("an alarm", () => {
  it.each(ROLES)("is not shown to an agency's %s", async (role) => {
    await expect(listAlarms(await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
    await expect(countOpenAlarms(await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is mailed to every active operator once, however often it is raised", async () => {
    for (let times = 0; times < 3; times += 1)
      await raiseAlarm("snapshot-failed", agency.agency.id, { code: `${times}` });
    const mails = await mailsAbout("Eine Sicherung ist fehlgeschlagen (Testagentur)");
    expect(mails.flatMap(({ to }) => to).sort()).toEqual(["ida@operator.example", "kim@operator.example"]);
    expect((await listAlarms(operator)).rows).toMatchObject([
      { kind: "snapshot-failed", count: 3, detail: { code: "2" }, agency: { name: "Testagentur" }, clearedAt: null },
    ]);
    expect(await controlClient().event.count({ where: { action: "alarm.raised" } })).toBe(1);
  });

  it("is one however many raise it at once", async () => {
    await Promise.all(Array.from({ length: 8 }, () => raiseAlarm("disk-full", INSTALLATION_SCOPE_ID)));
    expect((await openKinds()).filter((kind) => kind === "disk-full")).toHaveLength(1);
    expect(await mailsAbout("kein Platz mehr")).toHaveLength(2);
  });

  it("is over once it is cleared, and the log has both", async () => {
    await clearAlarm("disk-full", INSTALLATION_SCOPE_ID);
    await clearAlarm("disk-full", INSTALLATION_SCOPE_ID);
    expect(await openKinds()).toEqual(["snapshot-failed"]);
    expect(await countOpenAlarms(operator)).toBe(1);
    expect((await listAlarms(operator, { isOpen: false })).rows).toMatchObject([{ kind: "disk-full", agency: null }]);
    expect(await controlClient().event.count({ where: { action: "alarm.cleared" } })).toBe(1);
  });

  it("that comes back within the hour is the same, without another mail", async () => {
    await raiseAlarm("disk-full", INSTALLATION_SCOPE_ID);
    expect(await openKinds()).toContain("disk-full");
    expect(await controlClient().alarm.count({ where: { kind: "disk-full" } })).toBe(1);
    expect(await mailsAbout("kein Platz mehr")).toHaveLength(2);
  });

  it("that comes back later is a new one", async () => {
    await clearAlarm("disk-full", INSTALLATION_SCOPE_ID);
    await withClock(new Date(Date.now() + 2 * 3_600_000), () => raiseAlarm("disk-full", INSTALLATION_SCOPE_ID));
    expect(await controlClient().alarm.count({ where: { kind: "disk-full" } })).toBe(2);
  });
});
