import { z } from "zod";
import { nameSchema } from "@/lib/text/schema";

/** What can differ, in the order people think of it; parents before what belongs to them. */
export const KINDS = [
  "client",
  "contact",
  "activity",
  "member",
  "project",
  "project-member",
  "project-activity",
  "task",
  "time-entry",
  "settings",
] as const;

/** Seen from today: only today, both but not the same, only then. */
export const CHANGES = ["added", "changed", "deleted"] as const;

/** Accounts and settings stay as they are today. */
export const TAKEN_KINDS = [
  "client",
  "contact",
  "activity",
  "project",
  "project-member",
  "project-activity",
  "task",
  "time-entry",
] as const satisfies Kind[];

/** By what a difference can be looked through. */
export const DIMENSIONS = ["client", "project", "member", "month"] as const;

/** What records are made of, as far as it means something to people. */
export const COLUMNS = [
  "name",
  "clientId",
  "projectId",
  "taskId",
  "activityId",
  "memberId",
  "day",
  "startedAt",
  "endedAt",
  "durationSeconds",
  "timeZone",
  "note",
  "billable",
  "tags",
  "email",
  "phone",
  "position",
  "color",
  "billableDefault",
  "budgetSeconds",
  "openToAll",
  "userName",
  "roles",
  "status",
  "locale",
  "weekStart",
  "currency",
  "archivedAt",
] as const;

export const restoreIdSchema = z.object({ id: z.uuid() });

const KEY = /^(1|[0-9a-f-]{36}(:[0-9a-f-]{36})?)$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])-01$/;

/** Which part of a difference is meant. Nothing given: all of it. A mangled part is refused, or it would mean more. */
export const partSchema = z.object({
  kind: z.enum(KINDS).optional(),
  change: z.enum(CHANGES).optional(),
  client: z.uuid().optional(),
  project: z.uuid().optional(),
  member: z.uuid().optional(),
  /** Its first day. */
  month: z.string().regex(MONTH).optional(),
  key: z.string().regex(KEY).optional(),
  q: z.string().trim().max(200).optional(),
  /** Of a client: themselves and their contacts only. */
  only: z.literal("contacts").optional(),
});

const shape = partSchema.shape;

/** The same from an address that may be mangled. */
export const listPartSchema = z.object({
  kind: shape.kind.catch(undefined),
  change: shape.change.catch(undefined),
  client: shape.client.catch(undefined),
  project: shape.project.catch(undefined),
  member: shape.member.catch(undefined),
  month: shape.month.catch(undefined),
  key: shape.key.catch(undefined),
  q: z.string().trim().max(200).catch(""),
  by: z.enum(DIMENSIONS).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});

const given = z.string().optional();

/** An address as it came; `partSchema` says whether it makes sense. */
export const rawPartSchema = z.object({
  kind: given,
  change: given,
  client: given,
  project: given,
  member: given,
  month: given,
  key: given,
  q: given,
  only: given,
});

export const takeBackSchema = restoreIdSchema.extend(shape).extend({
  /** What becomes of what is there today and is not the same. */
  conflicts: z.enum(["leave", "replace"]).default("leave"),
  /** New names for what has the name of something of today. The two lists belong together. */
  renamedIds: z.array(z.uuid()).max(200).default([]),
  newNames: z.array(nameSchema).max(200).default([]),
});

export const listTakingsSchema = z.object({ taking: z.uuid().optional().catch(undefined) });

export const takingSchema = restoreIdSchema.extend({ takingId: z.uuid() });

export type Kind = (typeof KINDS)[number];
export type TakenKind = (typeof TAKEN_KINDS)[number];
export type Change = (typeof CHANGES)[number];
export type Column = (typeof COLUMNS)[number];
export type Dimension = (typeof DIMENSIONS)[number];
export type Part = z.output<typeof partSchema>;
export type ListPart = z.output<typeof listPartSchema>;
export type RestoreIdInput = z.output<typeof restoreIdSchema>;
export type TakeBackInput = z.output<typeof takeBackSchema>;
export type TakingInput = z.output<typeof takingSchema>;
