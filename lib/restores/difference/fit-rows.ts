import type { Clashes } from "@/lib/restores/difference/clashes";
import { freeName } from "@/lib/restores/difference/clashes";
import type { FormerRow } from "@/lib/restores/difference/former-rows";
import type { Kind } from "@/lib/restores/difference-schema";
import { now } from "@/lib/time/clock";

type Surroundings = {
  clashes: Clashes;
  /** Imports that entries of today still belong to. */
  importIds: ReadonlySet<string>;
  newNames: ReadonlyMap<string, string>;
};

/** How rows of then are made to fit among those of today. Null: today's own stands for it. */
export type Fit = (kind: Kind, row: FormerRow) => FormerRow | null;

/**
 * Ids stay the same, but of what is there today under another id: a task or an activity of the same name, a member
 * with the same address. Who is gone comes back without access; what a stopped import brought belongs to none.
 */
export function fitting({ clashes, importIds, newNames }: Surroundings): Fit {
  const same = new Map(
    [...clashes.task, ...clashes.activity, ...clashes.member].map(({ id, todayId }) => [id, todayId] as const),
  );
  const taken = new Set([...clashes.client, ...clashes.project].map(({ id }) => id));
  const ofToday = (id: unknown) => (typeof id === "string" ? (same.get(id) ?? id) : null);
  const pointed = (row: FormerRow) => ({
    ...row,
    ...("memberId" in row ? { memberId: ofToday(row.memberId) } : {}),
    ...("taskId" in row ? { taskId: ofToday(row.taskId) } : {}),
    ...("activityId" in row ? { activityId: ofToday(row.activityId) } : {}),
    ...("importBatchId" in row
      ? { importBatchId: importIds.has(String(row.importBatchId)) ? row.importBatchId : null }
      : {}),
  });
  return (kind, row) => {
    const { id, name } = row;
    if (typeof id !== "string") return pointed(row);
    if (same.has(id)) return null;
    if (kind === "member") return withoutAccess(row);
    if (taken.has(id)) return { ...pointed(row), name: newNames.get(id) ?? freeName(String(name)) };
    return pointed(row);
  };
}

/** An account is no record: whoever left by now is named again as whose work it was, and nothing more. */
function withoutAccess({ id, email, name, createdAt }: FormerRow): FormerRow {
  return { id, email, name, createdAt, roles: ["member"], status: "deactivated", deactivatedAt: now().toISOString() };
}
