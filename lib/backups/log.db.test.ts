import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { BACKUP_ACTIONS, type BackupAction, listBackupLog } from "@/lib/backups/log";
import { backupLogSearchSchema } from "@/lib/backups/schema";
import { PAGE_ROWS } from "@/lib/lists/page";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const sentences = BACKUP_ACTIONS.map((action) => ({ action, who: "Kontor", what: action.replaceAll(".", " – ") }));
const search = (fields: object = {}) => backupLogSearchSchema.parse(fields);

let admin: Actor;
const tell = (action: BackupAction, minute: number, actorId: string | null) =>
  agency.db.event.create({
    data: {
      id: uuidv7(),
      at: new Date(Date.UTC(2026, 10, 20, 0, minute)),
      actorId,
      action,
      subjectKind: action.startsWith("restore.") ? "restore" : "snapshot",
    },
  });
const found = async (fields: object) => {
  const { rows } = await listBackupLog(admin, search(fields), { sentences });
  return rows.map(({ action }) => action);
};

beforeAll(async () => {
  admin = await agency.actor("admin");
  for (let minute = 0; minute < PAGE_ROWS; minute += 1) await tell("snapshot.stored", minute, null);
  await tell("snapshot.downloaded", PAGE_ROWS, memberIdOf(admin));
  await tell("restore.requested", PAGE_ROWS + 1, memberIdOf(admin));
});

describe("the log of backups", () => {
  it("takes an order that there is not for the usual one", () => {
    expect(search({ sort: "who" })).toMatchObject({ sort: "newest", q: "" });
  });

  it("finds what was done in the reader's words, and who did it", async () => {
    expect(await found({ q: "  SNAPSHOT – down " })).toEqual(["snapshot.downloaded"]);
    expect(await found({ q: admin.name })).toEqual(["restore.requested", "snapshot.downloaded"]);
    expect(await found({ q: `${admin.name} restore` })).toEqual(["restore.requested"]);
    expect(new Set(await found({ q: "kontor" }))).toEqual(new Set(["snapshot.stored"]));
    expect(await found({ q: "%" })).toEqual([]);
  });

  it.each(["newest", "oldest"] as const)("shows everything once over its pages, the %s first", async (sort) => {
    const first = await listBackupLog(admin, search({ sort }), { sentences });
    const second = await listBackupLog(admin, search({ sort, after: first.nextAfter }), { sentences });
    const times = [...first.rows, ...second.rows].map(({ at }) => at.getTime());
    expect([first.rows.length, second.rows.length, second.nextAfter]).toEqual([PAGE_ROWS, 2, null]);
    expect(times).toEqual([...new Set(times)].sort((one, other) => (sort === "newest" ? other - one : one - other)));
  });
});
