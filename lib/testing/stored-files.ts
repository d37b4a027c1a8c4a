import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type ArchiveFile, writeArchive } from "@/lib/backups/archive/write-archive";
import { storageName } from "@/lib/backups/storage/storage-name";
import { controlClient } from "@/lib/db/control";
import { settings } from "@/lib/settings/settings";

/** Where a snapshot's file lies. */
export async function pathOfSnapshot(id: string): Promise<string> {
  const { scopeId } = await controlClient().snapshot.findUniqueOrThrow({ where: { id } });
  return join(settings().dataDir, "snapshots", storageName(scopeId, id));
}

/** Changes a snapshot's file behind Kontor's back, for one test. */
export async function changeFile(id: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  const path = await pathOfSnapshot(id);
  const original = readFileSync(path);
  onTestFinished(() => writeFileSync(path, original));
  writeFileSync(path, change(Buffer.from(original)));
}

/** An encrypted archive of the test's making. */
export async function anArchive(recipient: string, files: ArchiveFile[]): Promise<Buffer> {
  return buffer(await writeArchive(Readable.from(files), recipient, new Date()));
}
