import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { findClientOptions } from "@/lib/clients/queries";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import type { Option } from "@/lib/lists/option-search";
import { everyWordIn } from "@/lib/lists/search";
import { visibleTo } from "@/lib/projects/policy";
import type { ProjectColor } from "@/lib/projects/schema";

/** What the form about a project begins with. */
export type ProjectFormView = {
  id: string;
  name: string;
  client: { id: string; name: string } | null;
  color: ProjectColor;
  billableDefault: boolean;
  budgetSeconds: number | null;
  openToAll: boolean;
  members: Option[];
  activityIds: string[];
};

export async function getProjectForm(actor: Actor, id: string): Promise<ProjectFormView> {
  const project = await readAs(actor, "project:write").project.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      id: true,
      name: true,
      client: { select: { id: true, name: true } },
      color: true,
      billableDefault: true,
      budgetSeconds: true,
      openToAll: true,
      members: {
        orderBy: [{ member: { name: "asc" } }, { memberId: "asc" }],
        select: { member: { select: { id: true, name: true } } },
      },
      activities: { select: { activityId: true } },
    },
  });
  if (!project) throw new DomainError("not-found");
  const { color, members, activities, ...same } = project;
  return {
    ...same,
    color: color as ProjectColor,
    members: members.map(({ member }) => member),
    activityIds: activities.map(({ activityId }) => activityId),
  };
}

export type ProjectFormChoices = {
  /** The first by name; the rest is found by searching. */
  clients: Option[];
  members: Option[];
  /** Those in use, and those that the project offers although they are archived by now. */
  activities: Option[];
};

export async function getProjectFormChoices(actor: Actor, offeredIds: string[] = []): Promise<ProjectFormChoices> {
  const reader = readAs(actor, "project:write");
  const [clients, members, activities] = await Promise.all([
    findClientOptions(actor, ""),
    findAssignableMembers(actor, ""),
    reader.activity.findMany({
      where: { OR: [{ archivedAt: null }, { id: { in: offeredIds } }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  return { clients, members, activities };
}

/** The first members by name that fit what was typed and can still be put on a project. */
export async function findAssignableMembers(actor: Actor, typed: string): Promise<Option[]> {
  const rows = await readAs(actor, "project:write").$queryRaw(Prisma.sql`
    SELECT m."id", m."name" FROM "Member" m
    WHERE m."status" <> 'deactivated' AND ${everyWordIn(Prisma.sql`m."name" || ' ' || m."email"`, typed)}
    ORDER BY m."name", m."id" LIMIT 20`);
  return z.array(z.object({ id: z.string(), name: z.string() })).parse(rows);
}
