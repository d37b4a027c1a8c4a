import { Client, type ClientConfig } from "pg";

/** A server says goodbye within milliseconds. One that is gone without a word is not waited for. */
const GOODBYE_WITHIN_MS = 5_000;

/** Runs with a connection of its own, which is gone afterwards, whatever was under way on it. */
export async function withClient<Answer>(
  connection: string | ClientConfig,
  run: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = await openClient(connection);
  try {
    return await run(client);
  } finally {
    await closeClient(client);
  }
}

/** For what yields or returns while it is connected. To be closed by `closeClient`, also after a failure. */
export async function openClient(connection: string | ClientConfig): Promise<Client> {
  const client = new Client(connection);
  // A lost connection fails the statement that is under way; without one, the next. Unheard, it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await closeClient(client);
    throw error;
  }
}

/** Never throws, so that it hides nothing that was thrown before. */
export async function closeClient(client: Client): Promise<void> {
  const giveUp = setTimeout(() => client.connection.stream.destroy(), GOODBYE_WITHIN_MS);
  await client.end();
  clearTimeout(giveUp);
}
