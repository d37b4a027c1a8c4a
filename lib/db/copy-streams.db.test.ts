import { text } from "node:stream/consumers";
import { Client } from "pg";
import { expect, test } from "vitest";
import { controlConnection } from "@/lib/db/control-connection";
import { copyInto, copyOutOf } from "@/lib/db/copy-streams";

test("a stream that complains after whoever used it has left ends nothing", async () => {
  const client = new Client(controlConnection());
  await client.connect();
  await client.query("CREATE TEMP TABLE numbers (number int)");
  const taken = copyInto(client, "COPY numbers FROM STDIN");
  await new Promise<void>((resolve) => taken.end("1\n2\n", resolve));
  await client.query("SELECT 1");
  const given = copyOutOf(client, "COPY numbers TO STDOUT");
  expect(await text(given)).toBe("1\n2\n");
  for (const stream of [taken, given]) {
    expect(() => stream.emit("error", new Error("terminating connection"))).not.toThrow();
  }
  await client.end();
});
