import type { Client } from "pg";

/**
 * What must not come back with a control database of some hours ago: sessions and links, mails that have gone out since,
 * and work whose databases and workers were on the machine that is no more.
 */
export async function endWhatWasOpen(client: Client): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement);
}

const LOST = "('loading', 'preview', 'switching', 'undoing')";

const STATEMENTS = [
  `DELETE FROM "Session"`,
  `DELETE FROM "MemberLink"`,
  `DELETE FROM "PasskeyChallenge"`,
  `DELETE FROM "WorkerHeartbeat"`,
  `UPDATE "OutboxMessage" SET "doneAt" = now() WHERE "doneAt" IS NULL AND "kind" IN ('mail', 'agency-mail', 'agency-notice', 'operators-notice')`,
  `UPDATE "Snapshot" SET "status" = 'failed', "finishedAt" = now(), "errorCode" = 'interrupted' WHERE "status" = 'running'`,
  `UPDATE "Drill" SET "status" = 'failed', "finishedAt" = now(), "findings" = '["interrupted"]' WHERE "status" = 'running'`,
  // Databases beside the agencies' own are not saved.
  `DELETE FROM "SideDatabase"`,
  `UPDATE "RestoreRequest" SET "undoUntil" = NULL WHERE "undoUntil" IS NOT NULL`,
  `INSERT INTO "RestoreStep" ("id", "requestId", "status", "at", "byKind")
   SELECT gen_random_uuid(), "id", 'failed', now(), 'system' FROM "RestoreRequest" WHERE "status" IN ${LOST}`,
  `UPDATE "RestoreRequest" SET "status" = 'failed', "errorCode" = 'installation-recovered' WHERE "status" IN ${LOST}`,
  `UPDATE "Agency" SET "status" = 'active' WHERE "status" = 'switching'`,
];
