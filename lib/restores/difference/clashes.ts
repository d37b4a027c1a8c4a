import { z } from "zod";
import type { AgencyReader } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { FormerRow } from "@/lib/restores/difference/former-rows";
import type { Kind } from "@/lib/restores/difference-schema";

type Raw = Pick<AgencyReader, "$queryRaw">;

/** What of then bears the name of something else today. */
export type Clash = { id: string; name: string; todayId: string };

export type Clashes = Record<"client" | "project" | "task" | "activity" | "member", Clash[]>;

/**
 * Two clients, or two projects of one, cannot have one name. A task, an activity, a
 * member that is gone is the same as the one of today of that name or address.
 */
export async function findClashes(live: Raw, rows: ReadonlyMap<Kind, FormerRow[]>): Promise<Clashes> {
  const of = (kind: Kind) => JSON.stringify(rows.get(kind) ?? []);
  const found = clashesSchema.parse(
    await live.$queryRaw(Prisma.sql`
      SELECT 'client' AS "kind", r."id"::text, r."name", t."id"::text AS "todayId"
        FROM json_to_recordset(${of("client")}::json) r ("id" uuid, "name" text)
        JOIN "Client" t ON lower(t."name") = lower(r."name") AND t."id" <> r."id"
      UNION ALL SELECT 'project', r."id"::text, r."name", t."id"::text
        FROM json_to_recordset(${of("project")}::json) r ("id" uuid, "clientId" uuid, "name" text)
        JOIN "Project" t ON lower(t."name") = lower(r."name") AND t."id" <> r."id"
          AND t."clientId" IS NOT DISTINCT FROM r."clientId"
      UNION ALL SELECT 'task', r."id"::text, r."name", t."id"::text
        FROM json_to_recordset(${of("task")}::json) r ("id" uuid, "projectId" uuid, "name" text)
        JOIN "Task" t ON lower(t."name") = lower(r."name") AND t."id" <> r."id" AND t."projectId" = r."projectId"
        WHERE NOT EXISTS (SELECT FROM "Task" x WHERE x."id" = r."id")
      UNION ALL SELECT 'activity', r."id"::text, r."name", t."id"::text
        FROM json_to_recordset(${of("activity")}::json) r ("id" uuid, "name" text)
        JOIN "Activity" t ON lower(t."name") = lower(r."name") AND t."id" <> r."id"
        WHERE NOT EXISTS (SELECT FROM "Activity" x WHERE x."id" = r."id")
      UNION ALL SELECT 'member', r."id"::text, r."name", t."id"::text
        FROM json_to_recordset(${of("member")}::json) r ("id" uuid, "name" text, "email" text)
        JOIN "Member" t ON t."email" = r."email" AND t."id" <> r."id"
        WHERE NOT EXISTS (SELECT FROM "Member" x WHERE x."id" = r."id")`),
  );
  const clashes: Clashes = { client: [], project: [], task: [], activity: [], member: [] };
  for (const { kind, ...clash } of found) clashes[kind].push(clash);
  return clashes;
}

/** "Website (2)", for what comes back beside another of its name. */
export function freeName(name: string): string {
  return `${name.slice(0, 190)} (2)`;
}

const clashesSchema = z.array(
  z.object({
    kind: z.enum(["client", "project", "task", "activity", "member"]),
    id: z.string(),
    name: z.string(),
    todayId: z.string(),
  }),
);
