import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { onTestFinished } from "vitest";

type BucketServer = {
  /** What the storage of snapshots is set to. */
  place: {
    kind: "s3";
    bucket: string;
    prefix: string;
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  stop(): Promise<void>;
};

/** A real S3-compatible server on loopback with an empty bucket; gone after the test. */
export async function aBucketServer(): Promise<BucketServer> {
  const directory = await mkdtemp(join(tmpdir(), "kontor-bucket-"));
  const bucket = "snapshots";
  const options = { address: "127.0.0.1", silent: true, directory, configureBuckets: [{ name: bucket }] };
  const server = new S3rver({ ...options, port: 0 });
  const { port } = await server.run();
  let isRunning = true;
  const stop = async () => {
    if (isRunning) await server.close();
    isRunning = false;
  };
  onTestFinished(async () => {
    await stop();
    await rm(directory, { recursive: true });
  });
  // Its only user.
  const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    place: { kind: "s3", bucket, prefix: "berlin", endpoint, region: "us-east-1", credentials },
    stop,
  };
}
