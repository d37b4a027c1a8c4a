import type { Column, Kind } from "@/lib/restores/difference-schema";

/**
 * A table that people know, and what of it means something to them. `record` is the row as JSON: of then, or of today
 * where then it was not there.
 */
export type ComparedTable = {
  kind: Kind;
  table: string;
  key: readonly string[];
  /** What makes it another record when it changes; not when it was changed, or how often. */
  columns: readonly Column[];
  /** What comes with a record that is taken back, and changes nothing by itself. */
  companions?: readonly string[];
  /** SQL over `record`: whose it is, and what it is called. */
  client?: string;
  project?: string;
  member?: string;
  label: string;
};

const uuid = (column: string) => `(record->>'${column}')::uuid`;
const nameOf = (column: string) => `(SELECT "name" FROM live.names_next WHERE "id" = ${uuid(column)})`;
const clientOfProject = `(SELECT "clientId" FROM live.names_next WHERE "id" = ${uuid("projectId")})`;

/** Secrets are in none of the columns, nor the sealed note, which reads differently each time it is sealed. */
export const COMPARED_TABLES: readonly ComparedTable[] = [
  {
    kind: "client",
    table: "Client",
    key: ["id"],
    columns: ["name", "archivedAt"],
    companions: ["createdAt", "importBatchId"],
    client: uuid("id"),
    label: "record->>'name'",
  },
  {
    kind: "contact",
    table: "Contact",
    key: ["id"],
    columns: ["clientId", "name", "email", "phone", "position"],
    companions: ["privateNote", "createdAt"],
    client: uuid("clientId"),
    label: "record->>'name'",
  },
  {
    kind: "project",
    table: "Project",
    key: ["id"],
    columns: ["clientId", "name", "color", "billableDefault", "budgetSeconds", "openToAll", "archivedAt"],
    companions: ["createdAt", "importBatchId"],
    client: uuid("clientId"),
    project: uuid("id"),
    label: "record->>'name'",
  },
  {
    kind: "project-member",
    table: "ProjectMember",
    key: ["projectId", "memberId"],
    columns: [],
    client: clientOfProject,
    project: uuid("projectId"),
    member: uuid("memberId"),
    label: nameOf("memberId"),
  },
  {
    kind: "project-activity",
    table: "ProjectActivity",
    key: ["projectId", "activityId"],
    columns: [],
    client: clientOfProject,
    project: uuid("projectId"),
    label: nameOf("activityId"),
  },
  {
    kind: "task",
    table: "Task",
    key: ["id"],
    columns: ["projectId", "name", "archivedAt"],
    companions: ["createdAt", "importBatchId"],
    client: clientOfProject,
    project: uuid("projectId"),
    label: "record->>'name'",
  },
  {
    kind: "activity",
    table: "Activity",
    key: ["id"],
    columns: ["name", "archivedAt"],
    companions: ["createdAt"],
    label: "record->>'name'",
  },
  {
    kind: "time-entry",
    table: "TimeEntry",
    key: ["id"],
    columns: [
      "memberId",
      "projectId",
      "taskId",
      "activityId",
      "day",
      "startedAt",
      "endedAt",
      "durationSeconds",
      "timeZone",
      "note",
      "billable",
      "tags",
    ],
    companions: ["splitId", "importBatchId", "importFingerprint", "version", "createdAt", "updatedAt"],
    client: clientOfProject,
    project: uuid("projectId"),
    member: uuid("memberId"),
    label: "record->>'note'",
  },
  {
    kind: "member",
    table: "Member",
    key: ["id"],
    columns: ["name", "email", "userName", "roles", "status"],
    member: uuid("id"),
    label: "record->>'name'",
  },
  {
    kind: "settings",
    table: "AgencySettings",
    key: ["id"],
    columns: ["name", "locale", "timeZone", "weekStart", "currency"],
    label: "record->>'name'",
  },
];

export function comparedTable(kind: Kind): ComparedTable {
  const found = COMPARED_TABLES.find((table) => table.kind === kind);
  if (!found) throw new Error(`${kind} is not compared`);
  return found;
}
