import { type Actor, can } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { visibleTo as visibleClient } from "@/lib/clients/policy";
import type { TargetView } from "@/lib/commands/schema";
import { containing } from "@/lib/lists/containing";
import { visibleTo as visibleMember } from "@/lib/members/policy";
import { visibleTo as visibleProject } from "@/lib/projects/policy";

const MOST_OF_A_KIND = 8;

/** The projects, clients and members in whose names every word is found; the open ones first. */
export async function findTargets(actor: Actor, typed: string): Promise<TargetView[]> {
  // What everybody may: whom it is refused finds nothing either.
  readAs(actor, "profile:read:own");
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const [projects, clients, members] = await Promise.all([
    can(actor, "project:read") ? findProjects(actor, words) : [],
    can(actor, "client:read") ? findClients(actor, words) : [],
    can(actor, "member:read") ? findMembers(actor, words) : [],
  ]);
  return [...projects, ...clients, ...members];
}

async function findProjects(actor: Actor, words: string[]): Promise<TargetView[]> {
  const inNames = words.map((word) => {
    const name = containing(word);
    return { OR: [{ name }, { client: { name } }] };
  });
  const rows = await readAs(actor, "project:read").project.findMany({
    where: { AND: [visibleProject(actor), ...inNames] },
    select: { id: true, name: true, color: true, archivedAt: true, client: { select: { name: true } } },
    orderBy: [...openFirst, ...byName],
    take: MOST_OF_A_KIND,
  });
  return rows.map(({ id, name, color, archivedAt, client }) => {
    return { kind: "project", id, name, detail: client?.name ?? null, color, archived: archivedAt !== null };
  });
}

async function findClients(actor: Actor, words: string[]): Promise<TargetView[]> {
  const rows = await readAs(actor, "client:read").client.findMany({
    where: { AND: [visibleClient(actor), ...words.map((word) => ({ name: containing(word) }))] },
    select: { id: true, name: true, archivedAt: true },
    orderBy: [...openFirst, ...byName],
    take: MOST_OF_A_KIND,
  });
  return rows.map(({ id, name, archivedAt }) => {
    return { kind: "client", id, name, detail: null, color: null, archived: archivedAt !== null };
  });
}

async function findMembers(actor: Actor, words: string[]): Promise<TargetView[]> {
  const rows = await readAs(actor, "member:read").member.findMany({
    where: { AND: [visibleMember(actor), ...words.map((word) => ({ name: containing(word) }))] },
    select: { id: true, name: true, deactivatedAt: true },
    orderBy: [{ deactivatedAt: { sort: "asc", nulls: "first" } }, ...byName],
    take: MOST_OF_A_KIND,
  });
  return rows.map(({ id, name, deactivatedAt }) => {
    return { kind: "member", id, name, detail: null, color: null, archived: deactivatedAt !== null };
  });
}

const openFirst = [{ archivedAt: { sort: "asc", nulls: "first" } }] as const;
const byName = [{ name: "asc" }, { id: "asc" }] as const;
