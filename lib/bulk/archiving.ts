import type { Actor } from "@/lib/access/actor";
import { type Writing, writeAs } from "@/lib/access/write-as";
import { type ArchivableNoun, archiveRows } from "@/lib/bulk/archiving-rows";
import type { BulkAnswer, BulkChangeIdInput, SelectionInput } from "@/lib/bulk/schema";
import { selectedBy } from "@/lib/bulk/selection";
import { undoArchiving } from "@/lib/bulk/undoing-archiving";
import { visibleInSql as visibleClientInSql } from "@/lib/clients/policy";
import { clientIdsFor } from "@/lib/clients/queries";
import { clientSearchSchema } from "@/lib/clients/schema";
import { Prisma } from "@/lib/db/generated/agency/client";
import { projectIdsFor } from "@/lib/projects/list-projects";
import { visibleInSql } from "@/lib/projects/policy";
import { projectSearchSchema } from "@/lib/projects/schema";

type To = "archived" | "restored";

/** Thousands of rows, each with its event. */
const BULK = { timeoutMs: 60_000 };
const ID = Prisma.sql`r."id"`;

/** Puts projects away or brings them back, in one go. Throws "selection-changed" and "too-many-rows". */
export async function archiveProjects(actor: Actor, selection: SelectionInput, to: To): Promise<BulkAnswer> {
  return writeAs(
    actor,
    "project:write",
    (writing) => {
      const list = { search: projectSearchSchema, ids: projectIdsFor.bind(null, actor) };
      const visible = Prisma.sql`${ID} IN (SELECT p."id" FROM "Project" p WHERE ${visibleInSql(actor)})`;
      const chosen = Prisma.sql`${visible} AND ${selectedBy(ID, selection, list)}`;
      return archiveRows(writing, actor, { noun: "project", to, selection, chosen });
    },
    BULK,
  );
}

export async function archiveClients(actor: Actor, selection: SelectionInput, to: To): Promise<BulkAnswer> {
  return writeAs(
    actor,
    "client:write",
    (writing) => {
      const list = { search: clientSearchSchema, ids: clientIdsFor.bind(null, actor) };
      const visible = Prisma.sql`${ID} IN (SELECT c."id" FROM "Client" c WHERE ${visibleClientInSql(actor)})`;
      const chosen = Prisma.sql`${visible} AND ${selectedBy(ID, selection, list)}`;
      return archiveRows(writing, actor, { noun: "client", to, selection, chosen });
    },
    BULK,
  );
}

/** Of any projects; only those ticked, since their list has no search. */
export async function archiveTasks(actor: Actor, { ids }: SelectionInput, to: To): Promise<BulkAnswer> {
  return writeAs(actor, "project:write", (writing) => {
    const chosen = Prisma.sql`${ID} = ANY (${ids}::uuid[]) AND r."projectId" IN (
      SELECT p."id" FROM "Project" p WHERE ${visibleInSql(actor)})`;
    return archiveRows(writing, actor, { noun: "task", to, selection: { ids }, chosen });
  });
}

export async function archiveActivities(actor: Actor, { ids }: SelectionInput, to: To): Promise<BulkAnswer> {
  return writeAs(actor, "activity:write", (writing) => {
    const chosen = Prisma.sql`${ID} = ANY (${ids}::uuid[])`;
    return archiveRows(writing, actor, { noun: "activity", to, selection: { ids }, chosen });
  });
}

/** Undo one's own change, and leave and name the rows that somebody has changed since. Throw "not-found". */
export const undoArchivingProjects = undoing("project", "project:write");
export const undoArchivingClients = undoing("client", "client:write");
export const undoArchivingTasks = undoing("task", "project:write");
export const undoArchivingActivities = undoing("activity", "activity:write");

function undoing(noun: ArchivableNoun, permission: "project:write" | "client:write" | "activity:write") {
  return async (actor: Actor, input: BulkChangeIdInput): Promise<BulkAnswer> =>
    writeAs(actor, permission, (writing: Writing) => undoArchiving(writing, actor, noun, input), BULK);
}
