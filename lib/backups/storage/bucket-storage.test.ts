import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { aBucketServer } from "@/lib/testing/bucket";
import { bucketStorage } from "./bucket-storage";
import type { SnapshotStorage } from "./storage";
import { storageName } from "./storage-name";

const SCOPE = "0199aaaa-0000-7000-8000-000000000001";
const NAME = storageName(SCOPE, "0199aaaa-0000-7000-8000-000000000002");
const OTHER = storageName(SCOPE, "0199aaaa-0000-7000-8000-000000000003");
const MEGABYTE = 1024 * 1024;

let server: Awaited<ReturnType<typeof aBucketServer>>;
let storage: SnapshotStorage;

async function listed(from = storage) {
  const files: { name: string; sizeBytes: number }[] = [];
  for await (const file of from.list()) files.push(file);
  return files;
}

/** So many megabytes, each of its own kind; then it breaks, if told to. */
async function* megabytes(count: number, error?: Error) {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(MEGABYTE, index % 251);
  if (error) throw error;
}

/** Passes everything on and notes what was asked for: this server knows no way to forget parts, and refuses. */
async function aListener(target: string): Promise<{ endpoint: string; asked: string[] }> {
  const asked: string[] = [];
  const listener = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    asked.push(`${method} ${url}`);
    const onward = request(`${target}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((listening) => listener.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    listener.closeAllConnections();
    listener.close();
  });
  return { endpoint: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`, asked };
}

beforeEach(async () => {
  server = await aBucketServer();
  storage = bucketStorage(server.place);
});

describe("a bucket", () => {
  test.each([0, 30])("has nothing of a file that breaks off after %i MB", async (count) => {
    const put = storage.put(NAME, Readable.from(megabytes(count, new Error("the database went away"))));
    await expect(put).rejects.toThrow("the database went away");
    expect(await listed()).toEqual([]);
    await expect(storage.get(NAME)).rejects.toMatchObject({ name: "StorageError", trouble: "missing" });
  });

  test("is asked to forget the parts of a file that broke off", async () => {
    const { endpoint, asked } = await aListener(server.place.endpoint);
    const put = bucketStorage({ ...server.place, endpoint }).put(NAME, Readable.from(megabytes(30, new Error("cut"))));
    await expect(put).rejects.toThrow("cut");
    expect(asked.filter((line) => line.startsWith("DELETE") && line.includes("uploadId="))).not.toEqual([]);
  });

  test("is given no name that leads elsewhere", async () => {
    await expect(storage.put("../x", Readable.from(["x"]))).rejects.toThrow("is not the name");
    await expect(storage.get("../x")).rejects.toThrow("is not the name");
    await expect(storage.remove("../x")).rejects.toThrow("is not the name");
  });

  test("that refuses our credentials is out of reach, and the reason names no secret", async () => {
    const credentials = { accessKeyId: "somebody", secretAccessKey: "geheim" };
    const put = bucketStorage({ ...server.place, credentials }).put(NAME, Readable.from(["x"]));
    await expect(put).rejects.toMatchObject({ trouble: "unreachable", message: expect.not.stringContaining("geheim") });
  });

  test("that is away is out of reach for everything", { timeout: 30_000 }, async () => {
    await server.stop();
    const away = { name: "StorageError", trouble: "unreachable" };
    await expect(storage.put(NAME, Readable.from(["x"]))).rejects.toMatchObject(away);
    await expect(storage.get(NAME)).rejects.toMatchObject(away);
    await expect(storage.remove(NAME)).rejects.toMatchObject(away);
    await expect(listed()).rejects.toMatchObject(away);
  });

  test("gives back a file of several parts byte by byte", { timeout: 30_000 }, async () => {
    expect(await storage.put(NAME, Readable.from(megabytes(20)))).toBe(20 * MEGABYTE);
    const whole = Buffer.concat(Array.from({ length: 20 }, (_, index) => Buffer.alloc(MEGABYTE, index)));
    expect((await buffer(await storage.get(NAME))).equals(whole)).toBe(true);
  });

  test("lists what lies under its prefix, and nothing else", async () => {
    await storage.put(NAME, Readable.from(["whole"]));
    await bucketStorage({ ...server.place, prefix: "" }).put(OTHER, Readable.from(["another's"]));
    expect(await listed()).toMatchObject([{ name: NAME, sizeBytes: 5 }]);
    expect(await listed(bucketStorage({ ...server.place, prefix: "" }))).toMatchObject([{ name: OTHER }]);
  });

  test("forgets a removed file, also the second time", async () => {
    await storage.put(NAME, Readable.from(["x"]));
    await storage.remove(NAME);
    await storage.remove(NAME);
    expect(await listed()).toEqual([]);
  });

  test("has no end that is known, and nothing to sweep where it cannot tell", async () => {
    expect(await storage.space()).toBeNull();
    expect(await storage.sweep()).toBe(0);
  });

  test("takes 300 MB in bounded memory", { timeout: 120_000 }, async () => {
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = 0;
    async function* watched() {
      for await (const chunk of megabytes(300)) {
        peak = Math.max(peak, process.memoryUsage().rss);
        yield chunk;
      }
    }
    await storage.put(NAME, Readable.from(watched()));
    // The server's own buffers are in it, which runs in this process.
    expect((peak - before) / MEGABYTE).toBeLessThan(250);
  });
});
