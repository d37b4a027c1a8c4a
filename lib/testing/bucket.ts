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
  /** At the same address, with what it was given before. */
  startAgain(): Promise<void>;
  /** Stops it, and removes what it was given. */
  remove(): Promise<void>;
};

/** A real S3-compatible server on loopback with an empty bucket; gone after the test. */
export async function aBucketServer(): Promise<BucketServer> {
  const server = await startBucketServer();
  onTestFinished(() => server.remove());
  return server;
}

/** The same for a whole file, which removes it itself. */
export async function startBucketServer(): Promise<BucketServer> {
  const directory = await mkdtemp(join(tmpdir(), "kontor-bucket-"));
  const bucket = "snapshots";
  const options = { address: "127.0.0.1", silent: true, directory, configureBuckets: [{ name: bucket }] };
  let server: S3rver | null = new S3rver({ ...options, port: 0 });
  const { port } = await server.run();
  const stop = async () => {
    await server?.close();
    server = null;
  };
  // Its only user.
  const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    place: { kind: "s3", bucket, prefix: "berlin", endpoint, region: "us-east-1", credentials },
    stop,
    startAgain: async () => {
      server = new S3rver({ ...options, port });
      await server.run();
    },
    remove: async () => {
      await stop();
      await rm(directory, { recursive: true });
    },
  };
}
