import { useMoments } from "@/components/restores/use-moments";
import type { SnapshotView } from "@/lib/restores/queries";

/** "Snapshot of Saturday, 21 November 2026, 21:14". Needs the namespace "restores". */
export function RestoreTitle({ snapshot }: { snapshot: SnapshotView }) {
  return useMoments().snapshot(snapshot);
}
