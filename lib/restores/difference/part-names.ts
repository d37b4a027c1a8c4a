import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";
import { openSide } from "@/lib/restores/difference/open-side";
import type { Dimension, Part } from "@/lib/restores/difference-schema";

/** What the part that is shown is narrowed down to; a month is its first day. */
export type PartName = { dimension: Dimension; name: string };

export async function namePart(
  actor: Actor,
  { id, client, project, member, month }: Part & { id: string },
): Promise<PartName[]> {
  const given = [
    { dimension: "client" as const, id: client },
    { dimension: "project" as const, id: project },
    { dimension: "member" as const, id: member },
  ].filter((one): one is typeof one & { id: string } => one.id !== undefined);
  const { reader } = await openSide(actor, id);
  const rows = namesSchema.parse(
    given.length === 0
      ? []
      : await reader.$queryRaw(Prisma.sql`
          SELECT "id"::text, "name" FROM live.names WHERE "id" = ANY (${given.map((one) => one.id)}::uuid[])`),
  );
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return [
    ...given.map((one) => ({ dimension: one.dimension, name: names.get(one.id) ?? "–" })),
    ...(month ? [{ dimension: "month" as const, name: month }] : []),
  ];
}

const namesSchema = z.array(z.object({ id: z.string(), name: z.string() }));
