import { randomInt, randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative, resolve } from "node:path";
import { z } from "zod";
import { type Account, canReach } from "./account";

/** Where what the system user must reach goes when the data folder is closed to it. */
export const SHARED_FOLDER = "/var/lib/kontor";

/** Where an installation's embedded server keeps its files and listens, the same at every start. */
export type Place = { folder: string; port: number };

const PORTS = { from: 20_000, to: 30_000 };
const placeSchema = z.object({ folder: z.string(), port: z.number() });

/** The place chosen at the first start. A port that somebody else has taken meanwhile is changed. */
export async function choosePlace(dataDir: string, account: Account, report: (line: string) => void): Promise<Place> {
  const known = knownPlace(dataDir);
  const folder = known?.folder ?? chooseFolder(dataDir, account, report);
  const port = known && (await isFree(known.port)) ? known.port : await findFreePort();
  if (known && port !== known.port) report(`Port ${known.port} is taken: the database moves to port ${port}.`);
  // Relative, so that the whole data folder can be moved.
  const stored = folder.startsWith(dataDir) ? relative(dataDir, folder) : folder;
  writeFileSync(fileOf(dataDir), `${JSON.stringify({ folder: stored, port })}\n`);
  return { folder, port };
}

export function knownPlace(dataDir: string): Place | null {
  if (!existsSync(fileOf(dataDir))) return null;
  const { folder, port } = placeSchema.parse(JSON.parse(readFileSync(fileOf(dataDir), "utf8")));
  return { folder: resolve(dataDir, folder), port };
}

function chooseFolder(dataDir: string, account: Account, report: (line: string) => void): string {
  if (canReach(account, dataDir)) return join(dataDir, "postgres");
  const folder = join(SHARED_FOLDER, randomUUID(), "postgres");
  report(`The database's system user cannot reach ${dataDir}: the database is kept in ${folder}.`);
  return folder;
}

/** Below the range that systems give to outgoing connections, or one of those could have it at the next start. */
async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once("error", () => answer(false));
    server.listen({ port, host: "127.0.0.1" }, () => server.close(() => answer(true)));
  });
}

function fileOf(dataDir: string): string {
  return join(dataDir, "postgres.json");
}
