import { join } from "node:path";
import { z } from "zod";
import { parseStorageAddress, type StorageAddress } from "./storage-address";
import { wrong, wrongSecret } from "./wrong";

/** Without credentials the service's usual ones of the machine are used (a role, a profile). */
export type StorageCredentials = { accessKeyId: string; secretAccessKey: string };

export type StorageSettings = StorageAddress & { credentials: StorageCredentials | null };

export type SnapshotSettings = {
  storage: StorageSettings;
  /** Where a second copy goes. Null: there is none. */
  copy: StorageSettings | null;
  keepDays: number;
  keepSaturdays: number;
};

export const snapshotEnvironment = z.object({
  KONTOR_SNAPSHOT_STORAGE: addressOf("KONTOR_SNAPSHOT_STORAGE"),
  KONTOR_SNAPSHOT_COPY: addressOf("KONTOR_SNAPSHOT_COPY"),
  KONTOR_S3_ACCESS_KEY_ID: z.string().trim().optional(),
  KONTOR_S3_SECRET_ACCESS_KEY: z.string().trim().optional(),
  KONTOR_S3_COPY_ACCESS_KEY_ID: z.string().trim().optional(),
  KONTOR_S3_COPY_SECRET_ACCESS_KEY: z.string().trim().optional(),
  KONTOR_KEEP_DAYS: atLeast(7, "KONTOR_KEEP_DAYS", "30"),
  KONTOR_KEEP_SATURDAYS: atLeast(4, "KONTOR_KEEP_SATURDAYS", "12"),
});

type SnapshotEnvironment = z.infer<typeof snapshotEnvironment>;

/** What is wrong with settings that are right one by one; null when all is well. */
export function problemOfSnapshots(read: SnapshotEnvironment): string | null {
  const pairs = [
    ["KONTOR_S3_ACCESS_KEY_ID", "KONTOR_S3_SECRET_ACCESS_KEY"],
    ["KONTOR_S3_COPY_ACCESS_KEY_ID", "KONTOR_S3_COPY_SECRET_ACCESS_KEY"],
  ] as const;
  for (const [id, secret] of pairs) {
    if ((read[id] === undefined) !== (read[secret] === undefined))
      return `${id} and ${secret} must be set together, for example to what the storage service gave you for Kontor.`;
  }
  const { KONTOR_SNAPSHOT_STORAGE: storage, KONTOR_SNAPSHOT_COPY: copy } = read;
  if (storage && copy && JSON.stringify(storage) === JSON.stringify(copy))
    return "KONTOR_SNAPSHOT_COPY must be another place than KONTOR_SNAPSHOT_STORAGE, for example in another data centre.";
  return null;
}

export function snapshotSettings(read: SnapshotEnvironment, dataDir: string): SnapshotSettings {
  const storage = read.KONTOR_SNAPSHOT_STORAGE ?? { kind: "folder", folder: join(dataDir, "snapshots") };
  const { KONTOR_S3_ACCESS_KEY_ID: id, KONTOR_S3_SECRET_ACCESS_KEY: secret } = read;
  const { KONTOR_S3_COPY_ACCESS_KEY_ID: copyId, KONTOR_S3_COPY_SECRET_ACCESS_KEY: copySecret } = read;
  return {
    storage: { ...storage, credentials: credentialsOf(id, secret) },
    copy: read.KONTOR_SNAPSHOT_COPY
      ? { ...read.KONTOR_SNAPSHOT_COPY, credentials: credentialsOf(copyId, copySecret) }
      : null,
    keepDays: read.KONTOR_KEEP_DAYS,
    keepSaturdays: read.KONTOR_KEEP_SATURDAYS,
  };
}

function credentialsOf(accessKeyId?: string, secretAccessKey?: string): StorageCredentials | null {
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null;
}

function addressOf(name: string) {
  return z
    .string()
    .trim()
    .refine((text) => parseStorageAddress(text) !== null, {
      error: wrongSecret(
        name,
        "a folder as file:///path, or a bucket as s3://bucket/prefix?endpoint=…&region=…",
        "s3://kontor-snapshots/berlin?endpoint=https://s3.example.com&region=eu-central-1",
      ),
    })
    .transform(parseStorageAddress)
    .optional();
}

function atLeast(promised: number, name: string, example: string) {
  return z
    .string()
    .trim()
    .default(String(promised))
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= promised, {
      error: wrong(name, `a whole number of ${promised} or more, because so much is promised`, example),
    })
    .transform(Number);
}
