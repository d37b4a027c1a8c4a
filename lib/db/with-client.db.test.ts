import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Client } from "pg";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { controlConnection } from "@/lib/db/control-connection";
import { withClient } from "@/lib/db/with-client";

afterEach(() => vi.useRealTimers());

test("a connection that the server ends between two statements fails the next one, and no process", async () => {
  const asking = withClient(controlConnection(), async (client) => {
    await terminate(client);
    await client.query("SELECT 1");
  });
  await expect(asking).rejects.toThrow("not queryable");
});

test("a connection that the server ends meanwhile leaves alone who needs it no more", async () => {
  await expect(withClient(controlConnection(), terminate)).resolves.toBeUndefined();
});

test("what fails is told, though the connection is gone by then", async () => {
  const failing = withClient(controlConnection(), async (client) => {
    await terminate(client);
    throw new Error("The sums differ");
  });
  await expect(failing).rejects.toThrow("The sums differ");
});

test("a connection that cannot be made is not left open", async () => {
  const way = await aWayToTheServer();
  const password = () => Promise.reject(new Error("No secret to derive it from"));
  const connecting = withClient({ ...controlConnection(), port: way.port, password }, async () => {});
  await expect(connecting).rejects.toThrow("No secret to derive it from");
  await vi.waitFor(() => expect(way.isInUse()).toBe(false));
});

test("a server that is gone without a word is not waited for", async () => {
  const way = await aWayToTheServer();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let isOver = false;
  const asking = withClient({ ...controlConnection(), port: way.port }, async (client) => {
    await client.query("SELECT 1");
    way.block();
  }).then(() => {
    isOver = true;
  });
  await way.blocked;
  await vi.advanceTimersByTimeAsync(4_900);
  expect(isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  await asking;
});

/** As an operator or a restarting server does. */
async function terminate(client: Client): Promise<void> {
  // Not `once` of node:events, which would listen to errors as well.
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  await withClient(controlConnection(), (other) => other.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]));
  await ended;
}

/** Over a port of its own, which can go silent as a network does: nothing comes through, and nothing is closed. */
async function aWayToTheServer() {
  const { host, port } = controlConnection();
  const ends = new Set<Socket>();
  const { promise: blocked, resolve } = Promise.withResolvers<void>();
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect(port, host);
    near.pipe(far).pipe(near);
    for (const end of [near, far]) {
      ends.add(end);
      end.on("close", () => ends.delete(end)).on("error", () => {});
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    isInUse: () => ends.size > 0,
    blocked,
    block() {
      for (const end of ends) end.unpipe().pause();
      resolve();
    },
  };
}
