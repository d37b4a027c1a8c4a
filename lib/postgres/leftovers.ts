import { readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Ends a server that outlived the Kontor that started it, and removes the mark of one that was killed. PostgreSQL itself
 * would take any process that has the dead server's number by now, common in containers, for the server.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  const pid = markedPid(file);
  // Elsewhere PostgreSQL's own, less certain check must do.
  if (pid === null || process.platform !== "linux") return;
  if (serversIn(folder).includes(pid)) process.kill(pid, "SIGINT");
  // The sessions of a killed server notice within moments; until then they hold its memory.
  while (serversIn(folder).length > 0) await sleep(50);
  rmSync(file, { force: true });
}

function markedPid(file: string): number | null {
  try {
    return Number(readFileSync(file, "utf8").split("\n")[0]) || null;
  } catch {
    return null;
  }
}

function serversIn(folder: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && isServerIn(pid, folder));
}

/** A PostgreSQL server's working directory, and its sessions', is its data folder. */
function isServerIn(pid: number, folder: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres"
    );
  } catch {
    return false;
  }
}
