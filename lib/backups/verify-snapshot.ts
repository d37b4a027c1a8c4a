import { createHash } from "node:crypto";
import { rowsOf } from "@/lib/backups/manifest";
import { findStoredSnapshot, readSnapshot } from "@/lib/backups/open-snapshot";
import { SnapshotError } from "@/lib/backups/snapshot-error";

/**
 * Reads a stored snapshot to its end: that it opens with its key, is the file that was stored, and holds in every table
 * the bytes that its manifest names. Nothing is loaded anywhere; that is the business of a drill.
 *
 * @throws SnapshotError
 */
export async function verifySnapshot(snapshotId: string): Promise<{ tables: number; rows: number }> {
  const snapshot = await findStoredSnapshot(snapshotId);
  const hashes = new Map<string, string>();
  for await (const { name, bytes } of readSnapshot(snapshot)) {
    const hash = createHash("sha256");
    for await (const chunk of bytes) hash.update(chunk);
    hashes.set(name, hash.digest("hex"));
  }
  const { tables } = snapshot.manifest;
  if (hashes.size !== tables.length || tables.some(({ name, sha256 }) => hashes.get(name) !== sha256)) {
    throw new SnapshotError("differs", "A table in the file is not what its manifest says.");
  }
  return { tables: tables.length, rows: rowsOf(snapshot.manifest) };
}
