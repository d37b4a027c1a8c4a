import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { currentDataKey, dataKey } from "@/lib/crypto/keyring";
import { settings } from "@/lib/settings/settings";

/** Where a file lies: nothing but ids makes a path. */
type Place = { agencyId: string; id: string };

const PURPOSE = "report exports";
const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a file under a key of the agency's (AES-256-GCM: nonce, ciphertext, tag) and puts it into the data folder,
 * whole or not at all.
 */
export async function storeExport(place: Place, source: Readable): Promise<{ keyId: string; sizeBytes: number }> {
  const key = await currentDataKey(place.agencyId);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.keyFor(PURPOSE), nonce).setAAD(boundTo(place));
  let sizeBytes = 0;
  async function* encrypted() {
    yield nonce;
    for await (const chunk of source) {
      const bytes = Buffer.from(chunk);
      sizeBytes += bytes.length;
      yield cipher.update(bytes);
    }
    yield cipher.final();
    yield cipher.getAuthTag();
  }
  const path = pathOf(place);
  // A name of its own: a worker that was taken for dead may still be at it.
  const half = `${path}.${nonce.toString("hex")}.half`;
  await mkdir(folderOf(place.agencyId), { recursive: true, mode: 0o700 });
  try {
    await pipeline(encrypted(), createWriteStream(half, { mode: 0o600 }));
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  return { keyId: key.id, sizeBytes };
}

/** The file as it was. One that was changed breaks off at its end, before anybody can take it for whole. */
export async function openExport(place: Place, keyId: string): Promise<Readable> {
  const key = await dataKey(place.agencyId, keyId);
  if (!key) throw new Error(`The data key ${keyId} is gone`);
  const path = pathOf(place);
  const { nonce, tag, end } = await readEnds(path);
  const decipher = createDecipheriv(ALGORITHM, key.keyFor(PURPOSE), nonce, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(place))
    .setAuthTag(tag);
  async function* decrypted() {
    for await (const chunk of createReadStream(path, { start: NONCE_BYTES, end })) yield decipher.update(chunk);
    yield decipher.final();
  }
  return Readable.from(decrypted());
}

/** Twice is fine. */
export async function removeExport(place: Place): Promise<void> {
  await rm(pathOf(place), { force: true });
}

/** The agencies of which files lie here. */
export async function listAgenciesWithExports(): Promise<ReadonlySet<string>> {
  const paths = await readdir(rootFolder(), { recursive: true }).catch(() => []);
  return new Set(paths.map(dirname));
}

/** Removes an agency's files that no row knows of any more; a moment's grace is for those that are being written. */
export async function removeStrays(agencyId: string, knownIds: ReadonlySet<string>, before: Date): Promise<void> {
  const folder = folderOf(agencyId);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => !knownIds.has(name))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtime < before) await rm(join(folder, name), { force: true });
  }
}

async function readEnds(path: string): Promise<{ nonce: Buffer; tag: Buffer; end: number }> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const nonce = Buffer.alloc(NONCE_BYTES);
    const tag = Buffer.alloc(TAG_BYTES);
    await file.read(nonce, 0, NONCE_BYTES, 0);
    await file.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
    return { nonce, tag, end: size - TAG_BYTES - 1 };
  } finally {
    await file.close();
  }
}

function boundTo({ agencyId, id }: Place): Buffer {
  return Buffer.from(JSON.stringify(["report export", agencyId, id]));
}

function pathOf({ agencyId, id }: Place): string {
  return join(folderOf(agencyId), z.uuid().parse(id));
}

function folderOf(agencyId: string): string {
  return join(rootFolder(), z.uuid().parse(agencyId));
}

function rootFolder(): string {
  return join(settings().dataDir, "exports");
}
