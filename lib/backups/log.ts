import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { EVENT_ACTIONS, type EventAction } from "@/lib/audit/event-actions";
import type { BackupLogSearch } from "@/lib/backups/schema";
import { Prisma } from "@/lib/db/generated/agency/client";
import { PAGE_ROWS, type Page, pageOf } from "@/lib/lists/page";

/** The prices are the operator's business, and told where they are agreed to. */
export type BackupAction = Exclude<
  Extract<EventAction, `snapshot.${string}` | `restore.${string}`>,
  "restore.terms-changed"
>;

const BACKUP_ACTIONS = EVENT_ACTIONS.filter(
  (action): action is BackupAction => /^(snapshot|restore)\./.test(action) && action !== "restore.terms-changed",
);

const logRowSchema = z.object({
  id: z.string(),
  at: z.date(),
  action: z.enum(BACKUP_ACTIONS),
  subjectId: z.string().nullable(),
  /** Null: the system, or an operator. */
  memberName: z.string().nullable(),
});

export type BackupLogRow = z.output<typeof logRowSchema>;

/** A page of what was done about snapshots and restores, the latest first. */
export async function listBackupLog(
  actor: Actor,
  { after }: BackupLogSearch,
  most: number = PAGE_ROWS,
): Promise<Page<BackupLogRow>> {
  const found = await readAs(actor, "backup:read").$queryRaw(Prisma.sql`
    WITH "cursor" AS (SELECT "at", "id" FROM "Event" WHERE "id" = ${after ?? null}::uuid)
    SELECT e."id", e."at", e."action", e."subjectId", m."name" AS "memberName"
    FROM "Event" e LEFT JOIN "Member" m ON m."id" = e."actorId"
    WHERE e."subjectKind" IN ('snapshot', 'restore') AND e."action" IN (${Prisma.join(BACKUP_ACTIONS)})
      AND (NOT EXISTS (SELECT FROM "cursor") OR (e."at", e."id") < (SELECT "at", "id" FROM "cursor"))
    ORDER BY e."at" DESC, e."id" DESC LIMIT ${most + 1}`);
  return pageOf(z.array(logRowSchema).parse(found), most);
}
