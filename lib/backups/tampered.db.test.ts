import { createHash, randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { Client } from "pg";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { readArchive } from "@/lib/backups/archive/read-archive";
import type { ArchiveFile } from "@/lib/backups/archive/write-archive";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import { MANIFEST_NAME, type Manifest } from "@/lib/backups/manifest";
import { showIdentity } from "@/lib/backups/show-identity";
import type { SnapshotErrorCode } from "@/lib/backups/snapshot-error";
import { snapshotRecipient } from "@/lib/backups/snapshot-identity";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { verifySnapshot } from "@/lib/backups/verify-snapshot";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { anAgency } from "@/lib/testing/database";
import { anArchive, changeFile, pathOfSnapshot } from "@/lib/testing/stored-files";
import { targetDatabases } from "@/lib/testing/target-databases";

// Databases are made and filled, which takes its time where others are at work.
vi.setConfig({ testTimeout: 60_000 });

const saved = anAgency();
const aTarget = targetDatabases();

/** As age seals them. */
const CHUNK_BYTES = 65_536 + 16;

let id: string;
let recipient: string;

beforeAll(async () => {
  // Of several parts.
  await aFile(3_000_000);
  ({ id } = await takeSnapshot(saved.agency, { cause: "manual" }));
  ({ recipient } = await snapshotRecipient(saved.agency.id));
});

/** Something in the database that nothing makes smaller. */
async function aFile(sizeBytes: number): Promise<void> {
  const file = { fileName: "a.csv", sizeBytes, content: new Uint8Array(randomBytes(sizeBytes)), timeZone: "UTC" };
  await saved.db.importBatch.create({ data: { id: uuidv7(), memberId: saved.ownerId, ...file } });
}

/** Refused when it is read and when it is loaded, where nothing is left of it. */
async function expectRefusal(snapshotId: string, code: SnapshotErrorCode): Promise<void> {
  await expect(verifySnapshot(snapshotId)).rejects.toMatchObject({ name: "SnapshotError", code });
  await expectNothingLoaded(snapshotId, code);
}

async function expectNothingLoaded(snapshotId: string, code: SnapshotErrorCode): Promise<void> {
  const target = aTarget();
  const loading = loadSnapshot(snapshotId, target, { migrateForward: true });
  await expect(loading).rejects.toMatchObject({ name: "SnapshotError", code });
  const client = new Client(agencyConnection(target, "owner"));
  // Some are refused before there is a database.
  if (
    !(await client.connect().then(
      () => true,
      () => false,
    ))
  )
    return;
  const { rows } = await client.query(`SELECT count(*)::int AS "count" FROM "Member"`).finally(() => client.end());
  expect(rows).toEqual([{ count: 0 }]);
}

describe("a snapshot's file that was changed is refused, and nothing of it is kept", () => {
  const flip = (at: (length: number) => number) => (bytes: Buffer) => {
    const index = at(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
    return bytes;
  };
  const exchangeLetter = (bytes: Buffer, index: number) => {
    bytes.write(bytes.toString("latin1", index, index + 1) === "A" ? "B" : "A", index, "latin1");
    return bytes;
  };
  const cut = (length: (length: number) => number) => (bytes: Buffer) => bytes.subarray(0, length(bytes.length));

  const changes: [string, SnapshotErrorCode, (bytes: Buffer) => Buffer][] = [
    ["one bit, in the header", "damaged", flip(() => 4)],
    // Another letter of base64: anything else is no header at all.
    ["a letter, in what is encrypted to the key", "wrong-key", (bytes) => exchangeLetter(bytes, 100)],
    ["one bit, in the middle", "damaged", flip((length) => length >> 1)],
    ["the last bit", "damaged", flip((length) => length - 1)],
    ["cut in the middle", "truncated", cut((length) => length >> 1)],
    ["cut where a sealed piece ends", "truncated", cut((length) => (length % CHUNK_BYTES) + 10 * CHUNK_BYTES)],
    ["without its last byte", "truncated", cut((length) => length - 1)],
    ["cut in the header", "truncated", cut(() => 20)],
    ["empty", "truncated", cut(() => 0)],
    ["something after its end", "damaged", (bytes) => Buffer.concat([bytes, Buffer.from("x")])],
    ["something else altogether", "damaged", (bytes) => Buffer.alloc(bytes.length, "x")],
  ];

  test.each(changes)(
    "%s",
    async (_, code, change) => {
      await changeFile(id, change);
      await expectRefusal(id, code);
    },
    30_000,
  );

  test("another agency's key", async () => {
    const foreign = await identityToRecipient(await generateX25519Identity());
    const archive = await anArchive(foreign, await filesOf(id));
    await changeFile(id, () => archive);
    await expectRefusal(id, "wrong-key");
  });

  test("a later snapshot of the same agency in its place", async () => {
    await aFile(10_000);
    const later = await takeSnapshot(saved.agency, { cause: "manual" });
    const bytes = readFileSync(await pathOfSnapshot(later.id));
    await changeFile(id, () => bytes);
    await expectRefusal(id, "damaged");
  });

  test("no file", async () => {
    const { id: lost } = await takeSnapshot(saved.agency, { cause: "manual" });
    rmSync(await pathOfSnapshot(lost));
    await expectRefusal(lost, "file-missing");
  });

  test("put right again, it opens", async () => {
    await verifySnapshot(id);
  });
});

describe("a whole file that is no snapshot is refused", () => {
  beforeAll(async () => {
    // How much there is in it is of no matter here, and with less all goes quicker.
    await saved.db.importBatch.deleteMany();
    ({ id } = await takeSnapshot(saved.agency, { cause: "manual" }));
  });

  /** Puts an archive in the place of a new snapshot, as if it had been stored so. */
  async function planted(archive: Buffer, files: ArchiveFile[] = []): Promise<string> {
    const { id: planted } = await takeSnapshot(saved.agency, { cause: "manual" });
    await changeFile(planted, () => archive);
    const sha256 = new Uint8Array(createHash("sha256").update(archive).digest());
    const manifest = files.find(({ name }) => name === MANIFEST_NAME)?.bytes.toString();
    await controlClient().snapshot.update({
      where: { id: planted },
      data: { sha256, sizeBytes: archive.length, ...(manifest ? { manifest: JSON.parse(manifest) } : {}) },
    });
    return planted;
  }

  async function sealed(bytes: Buffer): Promise<Buffer> {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return Buffer.from(await encrypter.encrypt(bytes));
  }

  test("without a manifest it was never finished", async () => {
    const files = (await filesOf(id)).filter(({ name }) => name !== MANIFEST_NAME);
    await expectRefusal(await planted(await anArchive(recipient, files)), "manifest-missing");
  });

  test("no archive", async () => {
    await expectRefusal(await planted(await sealed(Buffer.from("just words"))), "not-a-snapshot");
    await expectRefusal(await planted(await sealed(gzipSync(Buffer.alloc(10_000, "x")))), "not-a-snapshot");
  });

  test("an archive that breaks off, though what encloses it is whole", async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity((await showIdentity(id)).identity);
    const tar = gunzipSync(await decrypter.decrypt(readFileSync(await pathOfSnapshot(id))));
    await expectRefusal(await planted(await sealed(gzipSync(tar.subarray(0, tar.length >> 1)))), "not-a-snapshot");
  });

  test("something after the manifest", async () => {
    const files = [...(await filesOf(id)), { name: "Member/00002.csv", bytes: Buffer.from("x") }];
    await expectRefusal(await planted(await anArchive(recipient, files)), "not-a-snapshot");
  });

  test("a format of which this Kontor knows nothing", async () => {
    const files = await filesOf(id, (manifest) => ({ ...manifest, format: 2 }) as unknown as Manifest);
    await expectRefusal(await planted(await anArchive(recipient, files)), "not-a-snapshot");
  });

  test("a row less than it counts", async () => {
    const files = await filesOf(id, ofMembers({ rows: 2 }));
    await expectNothingLoaded(await planted(await anArchive(recipient, files), files), "differs");
  });

  test("another content than it counts", async () => {
    const files = await filesOf(id, ofMembers({ sha256: "0".repeat(64) }));
    await expectRefusal(await planted(await anArchive(recipient, files), files), "differs");
  });

  test("a row that points to nobody", async () => {
    const whole = await filesOf(id);
    const header = firstLineOf(whole.find(({ name }) => name === MEMBERS)?.bytes ?? Buffer.alloc(0));
    const sha256 = createHash("sha256").update(header).digest("hex");
    const files = (await filesOf(id, ofMembers({ rows: 0, sha256 }))).map((file) =>
      file.name === MEMBERS ? { ...file, bytes: header } : file,
    );
    await expectNothingLoaded(await planted(await anArchive(recipient, files), files), "differs");
  });
});

test("a snapshot of a newer Kontor is refused before a database is made", async () => {
  const { id: newer } = await takeSnapshot(saved.agency, { cause: "manual" });
  const row = await controlClient().snapshot.findUniqueOrThrow({ where: { id: newer } });
  const manifest = { ...(row.manifest as object), schemaVersion: "29991231000000_flying_cars" };
  await controlClient().snapshot.update({ where: { id: newer }, data: { manifest } });
  await expectNothingLoaded(newer, "schema-unknown");
});

test("a database that holds something is left alone", async () => {
  await expect(loadSnapshot(id, saved.agency, { migrateForward: true })).rejects.toMatchObject({
    code: "target-not-empty",
  });
  expect(await saved.db.member.count()).toBe(1);
});

const MEMBERS = "Member/00001.csv";

/** Has the manifest say something else of the members. */
const ofMembers = (change: Partial<Manifest["tables"][number]>) => (manifest: Manifest) => ({
  ...manifest,
  tables: manifest.tables.map((table) => (table.name === "Member" ? { ...table, ...change } : table)),
});

const firstLineOf = (bytes: Buffer) => bytes.subarray(0, bytes.indexOf(10) + 1);

/** What a snapshot holds, with another manifest if need be. */
async function filesOf(snapshotId: string, change?: (manifest: Manifest) => Manifest): Promise<ArchiveFile[]> {
  const { identity } = await showIdentity(snapshotId);
  const files: ArchiveFile[] = [];
  const bytes = Readable.from([readFileSync(await pathOfSnapshot(snapshotId))]);
  for await (const file of readArchive(bytes, identity)) {
    files.push({ name: file.name, bytes: await buffer(file.bytes) });
  }
  return files.map((file) => (change && file.name === MANIFEST_NAME ? withManifest(file, change) : file));
}

function withManifest(file: ArchiveFile, change: (manifest: Manifest) => Manifest): ArchiveFile {
  return { ...file, bytes: Buffer.from(JSON.stringify(change(JSON.parse(file.bytes.toString())))) };
}
