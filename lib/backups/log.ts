import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { parseRows } from "@/lib/access/parse-rows";
import { readAs } from "@/lib/access/read-as";
import { EVENT_ACTIONS, type EventAction } from "@/lib/audit/event-actions";
import type { BackupLogSearch } from "@/lib/backups/schema";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";
import { everyWordIn } from "@/lib/lists/search";

/** The prices are the operator's business, and told where they are agreed to. */
export type BackupAction = Exclude<
  Extract<EventAction, `snapshot.${string}` | `restore.${string}`>,
  "restore.terms-changed"
>;

export const BACKUP_ACTIONS = EVENT_ACTIONS.filter(
  (action): action is BackupAction => /^(snapshot|restore)\./.test(action) && action !== "restore.terms-changed",
);

/** How the page tells of an action: what was done, and by whom where no member did it. */
export type LogSentence = { action: BackupAction; who: string; what: string };

const logRowSchema = z.object({
  id: z.string(),
  at: z.date(),
  action: z.enum(BACKUP_ACTIONS),
  subjectId: z.string().nullable(),
  /** Null: the system, or an operator. */
  memberName: z.string().nullable(),
});

export type BackupLogRow = z.output<typeof logRowSchema>;

/**
 * A page of what was done about snapshots and restores. What is searched for is found in the sentences that the reader
 * is shown: the log itself knows words of code only.
 */
export async function listBackupLog(
  actor: Actor,
  { q = "", sort = "newest", after }: Partial<BackupLogSearch>,
  { sentences = [], most = PAGE_ROWS }: { sentences?: readonly LogSentence[]; most?: number } = {},
): Promise<Page<BackupLogRow>> {
  const { order, isBehind } = DIRECTIONS[sort];
  const found = await readAs(actor, "backup:read").$queryRaw(Prisma.sql`
    WITH "cursor" AS (SELECT "at", "id" FROM "Event" WHERE "id" = ${after ?? null}::uuid)
    SELECT e."id", e."at", e."action", e."subjectId", m."name" AS "memberName"
    FROM "Event" e LEFT JOIN "Member" m ON m."id" = e."actorId"
      LEFT JOIN json_to_recordset(${JSON.stringify(sentences)}::json) AS s ("action" text, "who" text, "what" text)
        ON s."action" = e."action"
    WHERE e."subjectKind" IN ('snapshot', 'restore') AND e."action" IN (${Prisma.join(BACKUP_ACTIONS)})
      AND ${everyWordIn(Prisma.sql`concat_ws(' ', coalesce(m."name", s."who"), s."what")`, q)}
      AND (NOT EXISTS (SELECT FROM "cursor") OR (e."at", e."id") ${isBehind} (SELECT "at", "id" FROM "cursor"))
    ORDER BY e."at" ${order}, e."id" ${order} LIMIT ${most + 1}`);
  return pageOf(parseRows(logRowSchema, found), most);
}

const DIRECTIONS: Record<BackupLogSearch["sort"], { order: Prisma.Sql; isBehind: Prisma.Sql }> = {
  newest: { order: Prisma.sql`DESC`, isBehind: Prisma.sql`<` },
  oldest: { order: Prisma.sql`ASC`, isBehind: Prisma.sql`>` },
};
