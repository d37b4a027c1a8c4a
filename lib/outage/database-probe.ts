import { Client, type ClientConfig } from "pg";

export type DatabaseProbe = {
  /** Whether the database answers. Asks at most once in `everyMs`, whatever the number of requests. */
  isAvailable(): Promise<boolean>;
  /** The last answer, without asking. */
  wasAvailable(): boolean;
  close(): Promise<void>;
};

/**
 * Watches a database over one connection of its own: a server that goes away closes it, which is noticed at once. While
 * it is away nobody waits for it; it is asked in the background.
 */
export function watchDatabase(connection: ClientConfig, { everyMs = 1_000, timeoutMs = 2_000 } = {}): DatabaseProbe {
  let client: Client | null = null;
  let available = true;
  let askedAtMs = Number.NEGATIVE_INFINITY;
  let asking: Promise<boolean> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<Client> {
    const fresh = new Client({ ...connection, connectionTimeoutMillis: timeoutMs, query_timeout: timeoutMs });
    fresh.on("error", () => lost(fresh));
    fresh.on("end", () => lost(fresh));
    await fresh.connect();
    return fresh;
  }

  function lost(gone: Client): void {
    if (client === gone) unavailable();
  }

  function unavailable(): void {
    void client?.end().catch(() => {});
    client = null;
    available = false;
    clearTimeout(retry);
    if (!closed) retry = setTimeout(ask, everyMs).unref();
  }

  async function ask(): Promise<boolean> {
    try {
      client ??= await connect();
      await client.query("SELECT 1");
      available = true;
    } catch {
      unavailable();
    }
    askedAtMs = performance.now();
    asking = null;
    return available;
  }

  return {
    wasAvailable: () => available,
    async isAvailable() {
      if (!available || performance.now() - askedAtMs < everyMs) return available;
      asking ??= ask();
      return asking;
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
