import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { Prisma } from "@/lib/db/generated/agency/client";
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

const projectOptionSchema = z.object({ id: z.string(), name: z.string(), clientName: z.string().nullable() });

export type ProjectOption = z.output<typeof projectOptionSchema>;

/** The first projects by name that fit what was typed, the archived too. */
export async function findProjectOptions(actor: Actor, typed: string): Promise<ProjectOption[]> {
  const rows = await readAs(actor, "import:run").$queryRaw(Prisma.sql`
    SELECT p."id", p."name", c."name" AS "clientName" FROM "Project" p LEFT JOIN "Client" c ON c."id" = p."clientId"
    WHERE ${everyWordIn(Prisma.sql`concat_ws(' ', p."name", c."name")`, typed)}
    ORDER BY p."name", p."id" LIMIT ${OPTIONS}`);
  return z.array(projectOptionSchema).parse(rows);
}

/** The project that was chosen, to show it again; null when it is gone. */
export async function findProjectOption(actor: Actor, id: string): Promise<ProjectOption | null> {
  const project = await readAs(actor, "import:run").project.findUnique({
    where: { id },
    select: { id: true, name: true, client: { select: { name: true } } },
  });
  return project && { id: project.id, name: project.name, clientName: project.client?.name ?? null };
}
