import pino from "pino";

/**
 * The process's log, on standard error: what commands print is for other programs to read. Never hand it input, tokens
 * or rows: ids and errors only.
 */
export const log = pino(
  { name: "kontor", level: process.env.KONTOR_LOG_LEVEL ?? "info", redact: ["err.meta.*", "err.detail", "err.where"] },
  // At once: what waits in memory would be written at the exit, for ever where nobody reads any more.
  pino.destination({ dest: 2, sync: true }),
);
