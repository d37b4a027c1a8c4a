import { z } from "zod";

/** The most rows that one change takes on. */
export const MOST_ROWS = 5_000;

/**
 * Which rows a change is for: those ticked, or all that a list's search finds. Then `matching` is the search of the
 * list's address and `count` how many the person was told that they are.
 */
export const selectionFields = {
  ids: z.array(z.uuid()).max(MOST_ROWS, "too-long"),
  matching: z.string().max(2_000, "too-long").optional(),
  count: z.coerce.number().int().min(0).max(MOST_ROWS).optional(),
};

export const selectionSchema = z.object(selectionFields);
export const archiveManySchema = selectionSchema.extend({ to: z.enum(["archived", "restored"]) });
export const bulkChangeIdSchema = z.object({ id: z.uuid() });

/** Why a row was left as it is. */
export const REFUSALS = [
  /** Somebody else's time, which is theirs to delete. */
  "foreign",
  /** Its project is closed to the actor. */
  "closed",
  /** Whose time it is may not record any there. */
  "not-assigned",
  /** The project does not offer the activity. */
  "activity",
  /** Somebody has changed it since. */
  "changed",
  /** No second factor is asked of them, or they have one. */
  "not-due",
  /** They were reminded within a day. */
  "reminded",
  /** It, or what it belonged to, is not there any more. */
  "gone",
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type RefusedRow = { id: string; name: string; reason: Refusal };

/** What became of a change of many rows; what was so already is counted nowhere. */
export type BulkAnswer = {
  /** For undoing; null when nothing was changed. */
  changeId: string | null;
  changed: number;
  refused: RefusedRow[];
};

export const BULK_KINDS = [
  "project.archived",
  "project.restored",
  "client.archived",
  "client.restored",
  "task.archived",
  "task.restored",
  "activity.archived",
  "activity.restored",
  "time-entry.changed",
  "time-entry.deleted",
] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** The actor's latest change of many rows that can still be undone. */
export type UndoableChange = { id: string; kind: BulkKind; rows: number; at: Date };

export type SelectionInput = z.output<typeof selectionSchema>;
export type BulkChangeIdInput = z.output<typeof bulkChangeIdSchema>;
