import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { Option } from "@/lib/lists/option-search-schema";
import { everyWordIn } from "@/lib/lists/search";

const OPTIONS = 20;

export type MemberOption = { id: string; name: string; email: string };

/** Everybody whom a person of the file can be, the deactivated too. */
export async function listMemberOptions(actor: Actor): Promise<MemberOption[]> {
  return readAs(actor, "import:run").member.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true },
  });
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
