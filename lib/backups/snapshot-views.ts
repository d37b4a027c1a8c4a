import type { AgencyReader } from "@/lib/access/read-as";
import type { CalendarSnapshot } from "@/lib/backups/calendar";
import { type Contents, contentsOf } from "@/lib/backups/contents";
import { drillFacts, type Proof, proofOf } from "@/lib/backups/proofs";
import type { RetentionDecision } from "@/lib/backups/retention";
import type { Prisma } from "@/lib/db/generated/control/client";
import type { SnapshotCause } from "@/lib/db/generated/control/enums";
import { dayOf } from "@/lib/time/zones";

export type SnapshotRow = CalendarSnapshot & {
  cause: SnapshotCause;
  /** Null: nobody, or somebody who is no more. */
  requestedByName: string | null;
  sizeBytes: number | null;
  contents: Contents | null;
  proof: Proof | null;
  /** The first prune after that deletes it. Null: it is kept for as long as it is needed, or is not stored. */
  keepUntil: Date | null;
  /** Kept as its Saturday's. */
  isSaturdays: boolean;
  progress: { rowsDone: number; rowsTotal: number };
};

/** What a row is made of. */
export const shown = {
  id: true,
  cause: true,
  status: true,
  startedAt: true,
  finishedAt: true,
  timeZone: true,
  requestedById: true,
  rowsDone: true,
  rowsTotal: true,
  sizeBytes: true,
  manifest: true,
  drills: { select: drillFacts },
} as const satisfies Prisma.SnapshotSelect;

type Found = Prisma.SnapshotGetPayload<{ select: typeof shown }>;

export function toRow(
  found: Found,
  names: ReadonlyMap<string, string>,
  keeping: ReadonlyMap<string, RetentionDecision>,
): SnapshotRow {
  const { id, cause, status, startedAt, timeZone, requestedById, sizeBytes, manifest, drills } = found;
  const proof = proofOf(drills);
  const kept = keeping.get(id);
  return {
    id,
    cause,
    status,
    startedAt,
    day: dayOf(startedAt, timeZone),
    isProven: proof?.isPassed ?? null,
    standsInFor: kept?.standsInFor ?? null,
    requestedByName: names.get(requestedById ?? "") ?? null,
    sizeBytes: sizeBytes === null ? null : Number(sizeBytes),
    contents: contentsOf(manifest),
    proof,
    keepUntil: kept?.keepUntil ?? null,
    isSaturdays: kept?.reason === "saturday",
    progress: { rowsDone: Number(found.rowsDone), rowsTotal: Number(found.rowsTotal) },
  };
}

/** The members who asked for any of them. */
export async function namesOf(
  reader: Pick<AgencyReader, "member">,
  found: readonly Pick<Found, "requestedById">[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(found.flatMap(({ requestedById }) => requestedById ?? []))];
  if (ids.length === 0) return new Map();
  const members = await reader.member.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(members.map(({ id, name }) => [id, name]));
}
