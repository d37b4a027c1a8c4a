import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { Option } from "@/lib/lists/option-search-schema";
import { everyWordIn } from "@/lib/lists/search";

const OPTIONS = 20;

/**
 * The first members by name that fit what was typed, the deactivated too: anybody can be a person of the file. Those
 * in `chosenIds` come with them wherever they stand, to be shown again.
 */
export async function findMemberOptions(
  actor: Actor,
  typed: string,
  chosenIds: readonly string[] = [],
): Promise<Option[]> {
  const rows = await readAs(actor, "import:run").$queryRaw(Prisma.sql`
    SELECT m."id", concat_ws(' · ', m."name", m."email") AS "name" FROM "Member" m
    WHERE m."id" = ANY (${chosenIds}::uuid[]) OR m."id" IN (
      SELECT f."id" FROM "Member" f
      WHERE ${everyWordIn(Prisma.sql`concat_ws(' ', f."name", f."email")`, typed)}
      ORDER BY f."name", f."id" LIMIT ${OPTIONS})
    ORDER BY m."name", m."id"`);
  return optionsSchema.parse(rows);
}

/** The first projects by name that fit what was typed, the archived too. */
export async function findProjectOptions(actor: Actor, typed: string): Promise<Option[]> {
  const rows = await readAs(actor, "import:run").$queryRaw(Prisma.sql`
    SELECT p."id", concat_ws(' · ', p."name", c."name") AS "name"
    FROM "Project" p LEFT JOIN "Client" c ON c."id" = p."clientId"
    WHERE ${everyWordIn(Prisma.sql`concat_ws(' ', p."name", c."name")`, typed)}
    ORDER BY p."name", p."id" LIMIT ${OPTIONS}`);
  return optionsSchema.parse(rows);
}

/** The project that was chosen, to show it again; none when it is gone, or none was. */
export async function findChosenProject(actor: Actor, id: string | undefined): Promise<Option[]> {
  const projects = readAs(actor, "import:run").project;
  if (id === undefined || id === "skip") return [];
  return projects.findMany({ where: { id }, select: { id: true, name: true } });
}

const optionsSchema = z.array(z.object({ id: z.string(), name: z.string() }));
