import { type Actor, can } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import { type TableContents, tablesIn } from "@/lib/backups/contents";
import { fileNameOf } from "@/lib/backups/file-name";
import { findKeeping } from "@/lib/backups/keeping";
import { visibleTo } from "@/lib/backups/policy";
import { type DrillView, historyOf } from "@/lib/backups/proofs";
import type { SnapshotIdInput } from "@/lib/backups/schema";
import { namesOf, type SnapshotRow, shown, toRow } from "@/lib/backups/snapshot-views";
import { DomainError } from "@/lib/errors/domain-error";

export type SnapshotView = SnapshotRow & {
  /** The agency's when it was made. */
  timeZone: string;
  seconds: number | null;
  deletedAt: Date | null;
  /** Since when a second storage has it too; null: it lies in one place. */
  copiedAt: Date | null;
  /** Of the encrypted file, in hexadecimal. */
  sha256: string | null;
  schemaVersion: string | null;
  tables: TableContents[];
  drills: DrillView[];
  mayDownload: boolean;
  fileName: string;
};

/** One of the agency's snapshots, in full. Throws "not-found". */
export async function getSnapshot(actor: Actor, { id }: SnapshotIdInput): Promise<SnapshotView> {
  const reader = readAs(actor, "backup:read");
  const registry = readRegistryAs(actor, "backup:read");
  const found = await registry.snapshot.findFirst({
    where: { AND: [visibleTo(actor), { id }] },
    select: { ...shown, deletedAt: true, copiedAt: true, sha256: true, schemaVersion: true },
  });
  if (!found) throw new DomainError("not-found");
  const { timeZone, startedAt, finishedAt, deletedAt, copiedAt, sha256, schemaVersion, manifest, drills } = found;
  const settings = await reader.agencySettings.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const keeping = await findKeeping(registry, actor, settings.timeZone);
  return {
    ...toRow(found, await namesOf(reader, [found]), keeping),
    timeZone,
    seconds: finishedAt && Math.max(1, Math.round((finishedAt.getTime() - startedAt.getTime()) / 1_000)),
    deletedAt,
    copiedAt,
    sha256: sha256 && Buffer.from(sha256).toString("hex"),
    schemaVersion,
    tables: tablesIn(manifest),
    drills: historyOf(drills),
    fileName: fileNameOf(actor.agency, found),
    mayDownload: found.status === "stored" && can(actor, "backup:download"),
  };
}
