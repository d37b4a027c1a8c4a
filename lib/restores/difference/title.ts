import { z } from "zod";
import type { BesideReader } from "@/lib/access/read-beside-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { Part } from "@/lib/restores/difference-schema";

/** The names of what a part is about, e.g. "Website · 2026-11"; of a single record, what it is called. */
export async function titleOf(
  side: BesideReader,
  { client, project, member, month, key, kind }: Part,
): Promise<string> {
  const ids = [project, client, member].filter((id) => id !== undefined);
  const named = namesSchema.parse(
    await side.$queryRaw(Prisma.sql`
      SELECT "name" FROM live.names WHERE "id" = ANY (${ids}::uuid[])
      UNION ALL SELECT "label" FROM live.difference
        WHERE "kind" = ${kind ?? null} AND "key" = ${key ?? null} AND "label" <> ''`),
  );
  return [...named.map(({ name }) => name), ...(month ? [month.slice(0, 7)] : [])].join(" · ");
}

const namesSchema = z.array(z.object({ name: z.string() }));
