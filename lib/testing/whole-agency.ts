import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { AgencyClient } from "@/lib/db/agency-client";
import { aClient, anActivity, anEntry, aProject } from "@/lib/testing/factories";
import { anAuthenticator, aPasskey, aRecoveryCode } from "@/lib/testing/factors";

/** Texts that a format of one's own would trip over. */
const ODD_TEXTS = [
  'quotes " and "" and commas, and semicolons;',
  "lines\nof\r\nall\rkinds\n\n",
  "\\.\n\\.\nend of data?",
  "NULL",
  "\\N",
  "  kept spaces  ",
  "tab\tand \\ and \\\\",
  "Ünïcödé 𝒜 👩‍👩‍👧 \u202e",
  "",
];

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const at = new Date("2026-03-29T00:59:59.999Z");

/** Puts something into every table that an agency has, among it what is hard to carry from one database to another. */
export async function fillEveryTable(db: AgencyClient, memberId: string): Promise<void> {
  await fillAccount(db, memberId);
  await fillWork(db, memberId);
  await fillRecords(db, memberId);
}

async function fillAccount(db: AgencyClient, memberId: string): Promise<void> {
  const id = uuidv7;
  const tokenHash = () => new Uint8Array(randomBytes(32));
  await db.member.update({ where: { id: memberId }, data: { userName: "olga", roles: ["owner", "bookkeeper"] } });
  await db.securityPolicy.update({ where: { id: 1 }, data: { blockedWords: ['a,"b"', "{c}", "", "NULL"] } });
  await db.memberLink.create({ data: { id: id(), memberId, kind: "reset", tokenHash: tokenHash(), expiresAt: at } });
  await db.knownDevice.create({ data: { id: id(), memberId, tokenHash: ALL_BYTES, lastSeenAt: at } });
  await db.formerPassword.create({ data: { id: id(), memberId, passwordHash: "none", passwordKeyId: null } });
  await db.signInThrottle.create({ data: { key: "ä:1", touchedAt: at } });
  await db.signInThrottle.create({ data: { key: "z:1", touchedAt: at, blockedUntil: at } });
  await anAuthenticator(db, memberId);
  await aPasskey(db, memberId);
  await aRecoveryCode(db, memberId);
  const session = {
    id: id(),
    tokenHash: tokenHash(),
    stage: "full" as const,
    address: "::1",
    userAgent: ODD_TEXTS[0] ?? "",
  };
  await db.session.create({ data: { ...session, memberId, lastInputAt: at, expiresAt: at, idlesAt: at } });
  const challenge = { id: id(), sessionId: session.id, purpose: "stepUp" as const, challenge: "c", expiresAt: at };
  await db.passkeyChallenge.create({ data: challenge });
}

async function fillWork(db: AgencyClient, memberId: string): Promise<void> {
  const { id: clientId } = await aClient(db, {
    contacts: { create: { id: uuidv7(), name: "K", email: "", phone: null } },
  });
  const { id: activityId } = await anActivity(db);
  const { id: projectId, taskId } = await aProject(db, { clientId, tasks: ["Text"], activityIds: [activityId] });
  await db.projectMember.create({ data: { projectId, memberId } });
  const on = { memberId, projectId, activityId, taskId: taskId("Text") };
  for (const note of ODD_TEXTS) await anEntry(db, { ...on, note, tags: [note, ...ODD_TEXTS.slice(0, 2)] });
  const running = {
    day: at,
    startedAt: new Date("2026-03-29T00:59:59Z"),
    durationSeconds: null,
    timeZone: "Pacific/Chatham",
  };
  await anEntry(db, { ...on, ...running, tags: [] });
  await db.favourite.create({ data: { id: uuidv7(), ...on } });
  await db.timesheetRow.create({ data: { id: uuidv7(), ...on, week: new Date("2026-11-16") } });
}

async function fillRecords(db: AgencyClient, memberId: string): Promise<void> {
  const json = { texts: ODD_TEXTS, number: 1.7976931348623157e308, tiny: 5e-324, no: null, deep: { yes: [true, {}] } };
  const file = { fileName: "ä.csv", sizeBytes: 256, content: ALL_BYTES, timeZone: "UTC", choices: json, report: json };
  await db.importBatch.create({
    data: {
      ...{ id: uuidv7(), memberId, ...file, createdMemberIds: [memberId, uuidv7()] },
      lines: { create: { line: 1, outcome: "skip", shown: ODD_TEXTS } },
    },
  });
  await db.importBatch.create({
    data: { id: uuidv7(), memberId, ...file, sizeBytes: 0, content: new Uint8Array(), choices: {} },
  });
  const rows = { create: { rowId: uuidv7(), before: json, after: {} } };
  await db.bulkChange.create({ data: { id: uuidv7(), memberId, kind: "time-entry.changed", rows } });
  await db.reportExport.create({ data: { id: uuidv7(), memberId, format: "csv", slice: json } });
  await db.receipt.create({ data: { id: uuidv7(), memberId, result: "null" } });
  await db.outboxMessage.create({ data: { id: uuidv7(), kind: "agency-renamed", payload: json, doneAt: at } });
  const event = { id: uuidv7(), action: "client.created", subjectKind: "client" };
  await db.event.create({ data: { ...event, detail: { create: { data: json } } } });
}
