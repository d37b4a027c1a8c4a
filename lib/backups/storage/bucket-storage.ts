import { Readable } from "node:stream";
import type { S3Client } from "@aws-sdk/client-s3";
import type { StorageSettings } from "@/lib/settings/snapshot-settings";
import { bucketError } from "./bucket-error";
import type { SnapshotStorage, StoredFile } from "./storage";
import { checkedName, isStorageName } from "./storage-name";
import { watched } from "./watched";

/** Of which up to three are in memory at once. 10,000 make the largest file: 80 GB. */
const PART_BYTES = 8 * 1024 * 1024;
const LEFT_AFTER_MS = 24 * 3_600_000;

type BucketSettings = Extract<StorageSettings, { kind: "s3" }>;
/** A file's key in the bucket, and the client that is made when it is first needed. */
type Bucket = BucketSettings & { client: () => Promise<S3Client>; keyOf: (name: string) => string };

/** Snapshots in a bucket of an S3-compatible service. There a file appears whole or not at all. */
export function bucketStorage(place: BucketSettings): SnapshotStorage {
  let client: Promise<S3Client> | undefined;
  const folder = place.prefix === "" ? "" : `${place.prefix}/`;
  const bucket: Bucket = {
    ...place,
    keyOf: (name) => `${folder}${checkedName(name)}`,
    client: () => {
      client ??= connect(place);
      return client;
    },
  };
  return {
    address: `s3://${place.bucket}/${place.prefix}`,
    put: async (name, source) => put(bucket, bucket.keyOf(name), source),
    get: async (name) => get(bucket, bucket.keyOf(name)),
    remove: async (name) => remove(bucket, bucket.keyOf(name)),
    list: () => list(bucket, folder),
    sweep: () => sweep(bucket, folder),
    space: async () => null,
  };
}

/** The library weighs much: it is loaded where a bucket is used, and not before. */
const library = () => import("@aws-sdk/client-s3");

async function connect({ endpoint, region, credentials }: BucketSettings): Promise<S3Client> {
  const { S3Client } = await library();
  return new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    maxAttempts: 3,
    // Compatible services do not all know the newer checksums. What is stored has its own: age seals every 64 kB.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 300_000 },
  });
}

async function put({ client, bucket }: Bucket, Key: string, source: Readable): Promise<number> {
  const { chunks, size, fault } = watched(source);
  try {
    const { Upload } = await import("@aws-sdk/lib-storage");
    const params = { Bucket: bucket, Key, Body: Readable.from(chunks, { objectMode: false }) };
    await new Upload({ client: await client(), params, partSize: PART_BYTES, queueSize: 2 }).done();
    return size();
  } catch (error) {
    source.destroy();
    throw fault() ?? bucketError(error);
  }
}

async function get({ client, bucket }: Bucket, Key: string): Promise<Readable> {
  const { GetObjectCommand } = await library();
  const { Body } = await (await client()).send(new GetObjectCommand({ Bucket: bucket, Key })).catch(fail);
  if (!(Body instanceof Readable)) throw new Error("The bucket answered without a file");
  return Body;
}

async function remove({ client, bucket }: Bucket, Key: string): Promise<void> {
  const { DeleteObjectCommand } = await library();
  await (await client()).send(new DeleteObjectCommand({ Bucket: bucket, Key })).catch(fail);
}

async function* list({ client, bucket }: Bucket, folder: string): AsyncGenerator<StoredFile> {
  const { paginateListObjectsV2 } = await library();
  const query = { Bucket: bucket, Prefix: folder };
  try {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: await client() }, query)) {
      for (const { Key = "", Size = 0, LastModified = new Date(0) } of Contents) {
        const name = Key.slice(folder.length);
        if (isStorageName(name)) yield { name, sizeBytes: Size, storedAt: LastModified };
      }
    }
  } catch (error) {
    throw bucketError(error);
  }
}

/** Parts of files that were never finished cost money, and no list shows them. Not every service can tell them. */
async function sweep({ client, bucket }: Bucket, folder: string): Promise<number> {
  const { AbortMultipartUploadCommand, ListMultipartUploadsCommand } = await library();
  const s3 = await client();
  const query = new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: folder });
  const found = await s3.send(query).catch((error) => {
    if (error instanceof Error && error.name === "NotImplemented") return null;
    throw bucketError(error);
  });
  const uploads = found?.Uploads ?? [];
  const left = uploads.filter(({ Initiated }) => Initiated && Date.now() - Initiated.getTime() > LEFT_AFTER_MS);
  for (const { Key, UploadId } of left) {
    await s3.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId })).catch(fail);
  }
  return left.length;
}

function fail(error: unknown): never {
  throw bucketError(error);
}
