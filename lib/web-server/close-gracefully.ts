import type { Server } from "node:http";

const TIME_TO_ANSWER_MS = 8_000;
const LOOK_EVERY_MS = 100;

/** Takes no new connections, lets requests under way be answered, and closes each connection when it falls silent. */
export async function closeGracefully(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const impatient = setTimeout(() => server.closeAllConnections(), TIME_TO_ANSWER_MS);
  await new Promise((closed) => server.close(closed));
  clearInterval(idle);
  clearTimeout(impatient);
}
