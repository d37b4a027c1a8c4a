import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { readArchive } from "@/lib/backups/archive/read-archive";
import { MANIFEST_NAME, type Manifest, parseManifest } from "@/lib/backups/manifest";
import { type Measure, measured } from "@/lib/backups/measured";
import { SnapshotError } from "@/lib/backups/snapshot-error";
import type { SnapshotStorage } from "@/lib/backups/storage/storage";
import { MASTER_KEYS_NAME } from "@/lib/recovery/installation-source";

export type Inspected = { manifest: Manifest; measure: Measure; masterKeys: string | null };

/**
 * Reads a stored file from one end to the other without a catalogue that would know it, and holds every table against
 * the manifest that lies in it.
 *
 * @param identity `AGE-SECRET-KEY-1…`
 * @throws SnapshotError when it does not open, is not whole, or is not what it says
 */
export async function inspectArchive(storage: SnapshotStorage, name: string, identity: string): Promise<Inspected> {
  const { bytes, measure } = measured(await storage.get(name));
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  let manifest: Manifest | null = null;
  let masterKeys: string | null = null;
  for await (const file of readArchive(bytes, identity)) {
    if (manifest) throw new SnapshotError("not-a-snapshot", "Something comes after its manifest");
    if (file.name === MANIFEST_NAME) manifest = parseManifest(await text(file.bytes));
    else if (file.name === MASTER_KEYS_NAME) masterKeys = await text(file.bytes);
    else {
      const [table = ""] = file.name.split("/");
      const hash = hashes.get(table) ?? createHash("sha256");
      hashes.set(table, hash);
      for await (const chunk of file.bytes) hash.update(chunk);
    }
  }
  if (!manifest) throw new SnapshotError("manifest-missing", "It has no manifest: it was never finished");
  const isWhole = manifest.tables.every(({ name, sha256 }) => hashes.get(name)?.digest("hex") === sha256);
  if (!isWhole || hashes.size !== manifest.tables.length) {
    throw new SnapshotError("differs", "A table in it is not what its manifest says");
  }
  return { manifest, measure: measure(), masterKeys };
}
