import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { findClientOptions } from "@/lib/clients/queries";
import { Prisma } from "@/lib/db/generated/agency/client";
import { DomainError } from "@/lib/errors/domain-error";
import { containing } from "@/lib/lists/containing";
import type { Option } from "@/lib/lists/option-search-schema";
import { everyWordIn } from "@/lib/lists/search";
import { visibleTo } from "@/lib/projects/policy";
import type { AssignableSearch, AssignedSearch, ProjectColor } from "@/lib/projects/schema";

/** What the form about a project begins with. */
export type ProjectFormView = {
  id: string;
  name: string;
  client: { id: string; name: string } | null;
  color: ProjectColor;
  billableDefault: boolean;
  budgetSeconds: number | null;
  openToAll: boolean;
  /** The first by name; `memberCount` tells how many there are. */
  members: Option[];
  memberCount: number;
  activityIds: string[];
};

/** How many of a list to choose from are loaded at once. */
const OPTIONS = 20;

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
        take: OPTIONS,
        select: { member: { select: { id: true, name: true } } },
      },
      activities: { select: { activityId: true } },
      _count: { select: { members: true } },
    },
  });
  if (!project) throw new DomainError("not-found");
  const { color, members, activities, _count, ...same } = project;
  return {
    ...same,
    color: color as ProjectColor,
    members: members.map(({ member }) => member),
    memberCount: _count.members,
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

export async function getProjectFormChoices(
  actor: Actor,
  project?: Pick<ProjectFormView, "id" | "activityIds">,
): Promise<ProjectFormChoices> {
  const reader = readAs(actor, "project:write");
  const [clients, members, activities] = await Promise.all([
    findClientOptions(actor, ""),
    findAssignableMembers(actor, { q: "", project: project?.id }),
    reader.activity.findMany({
      where: { OR: [{ archivedAt: null }, { id: { in: project?.activityIds ?? [] } }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  ]);
  return { clients, members, activities };
}

/** The first members by name that fit what was typed and can still be put on the project, or on a new one. */
export async function findAssignableMembers(actor: Actor, { q, project }: AssignableSearch): Promise<Option[]> {
  const rows = await readAs(actor, "project:write").$queryRaw(Prisma.sql`
    SELECT m."id", m."name" FROM "Member" m
    WHERE m."status" <> 'deactivated' AND ${everyWordIn(Prisma.sql`m."name" || ' ' || m."email"`, q)}
      AND NOT EXISTS (
        SELECT FROM "ProjectMember" pm WHERE pm."projectId" = ${project ?? null}::uuid AND pm."memberId" = m."id")
    ORDER BY m."name", m."id" LIMIT ${OPTIONS}`);
  return optionsSchema.parse(rows);
}

/** The first members by name that fit what was typed and are on the project. Throws "not-found". */
export async function findAssignedMembers(actor: Actor, { id, q }: AssignedSearch): Promise<Option[]> {
  const project = await readAs(actor, "project:write").project.findFirst({
    where: { id, AND: visibleTo(actor) },
    select: {
      members: {
        where: { member: { AND: q.split(/\s+/).map((word) => ({ name: containing(word) })) } },
        orderBy: [{ member: { name: "asc" } }, { memberId: "asc" }],
        take: OPTIONS,
        select: { member: { select: { id: true, name: true } } },
      },
    },
  });
  if (!project) throw new DomainError("not-found");
  return project.members.map(({ member }) => member);
}

const optionsSchema = z.array(z.object({ id: z.string(), name: z.string() }));
