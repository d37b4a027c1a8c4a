import type { RegistryReader } from "@/lib/access/read-registry-as";
import { drillFacts, type Proof, proofOf } from "@/lib/backups/proofs";

/** How an agency is saved. */
export type SavedView = {
  lastAt: Date | null;
  /** The newest migration at its last snapshot. */
  schemaVersion: string | null;
  snapshots: number;
  storedBytes: number;
  /** The outcome of the latest trial of any of its snapshots. */
  proof: Proof | null;
};

const UNSAVED: SavedView = { lastAt: null, schemaVersion: null, snapshots: 0, storedBytes: 0, proof: null };

/** What is stored of each scope, by its id. In one statement, however many they are. */
export async function findSaved(
  { snapshot }: Pick<RegistryReader, "snapshot">,
  scopeIds: readonly string[],
): Promise<(scopeId: string) => SavedView> {
  const stored = await snapshot.findMany({
    where: { scopeId: { in: [...scopeIds] }, status: "stored" },
    orderBy: { startedAt: "desc" },
    select: {
      scopeId: true,
      startedAt: true,
      sizeBytes: true,
      schemaVersion: true,
      drills: { select: drillFacts },
    },
  });
  const saved = new Map<string, SavedView>();
  for (const [scopeId, snapshots] of Map.groupBy(stored, (row) => row.scopeId)) {
    const [latest] = snapshots;
    saved.set(scopeId, {
      lastAt: latest?.startedAt ?? null,
      schemaVersion: latest?.schemaVersion ?? null,
      snapshots: snapshots.length,
      storedBytes: snapshots.reduce((sum, { sizeBytes }) => sum + Number(sizeBytes ?? 0), 0),
      proof: proofOf(snapshots.flatMap(({ drills }) => drills)),
    });
  }
  return (scopeId) => saved.get(scopeId) ?? UNSAVED;
}
