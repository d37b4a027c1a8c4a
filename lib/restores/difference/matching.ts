import { Prisma } from "@/lib/db/generated/agency/client";
import { everyWordIn } from "@/lib/lists/search";
import { type Part, TAKEN_KINDS } from "@/lib/restores/difference-schema";

/** SQL over a row `d` of `live.difference` that holds for the part that is meant. */
export function matching({ q, ...part }: Part): Prisma.Sql {
  const searched = Prisma.sql`concat_ws(' ', d."label",
    (SELECT "name" FROM live.names WHERE "id" = d."projectId"), (SELECT "name" FROM live.names WHERE "id" = d."clientId"),
    (SELECT "name" FROM live.names WHERE "id" = d."memberId"))`;
  return Prisma.join([within(part), q ? everyWordIn(searched, q) : Prisma.sql`TRUE`], " AND ");
}

/** The same over a row of `live.sums`, which knows no single record. */
export function within({ kind, change, client, project, member, month, key, only }: Part): Prisma.Sql {
  const conditions = [
    kind && Prisma.sql`d."kind" = ${kind}`,
    change && Prisma.sql`d."change" = ${change}`,
    client && Prisma.sql`d."clientId" = ${client}::uuid`,
    project && Prisma.sql`d."projectId" = ${project}::uuid`,
    member && Prisma.sql`d."memberId" = ${member}::uuid`,
    month && Prisma.sql`d."month" = ${month}::date`,
    key && Prisma.sql`d."key" = ${key}`,
    only && Prisma.sql`d."kind" IN ('client', 'contact')`,
  ].filter((condition) => condition instanceof Prisma.Sql);
  return Prisma.join([Prisma.sql`TRUE`, ...conditions], " AND ");
}

/** What of the part was there then, and is of a kind that can go back. */
export function takeable(part: Part): Prisma.Sql {
  return Prisma.sql`${matching(part)} AND d."change" <> 'added' AND d."kind" IN (${Prisma.join([...TAKEN_KINDS])})`;
}
