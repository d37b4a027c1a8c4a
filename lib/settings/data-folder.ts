import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Somebody who has a data folder to himself while he runs. */
type Holder = { pid: number; startedAt: string; command: string };

export class DataFolderInUseError extends Error {
  readonly holder: Holder;

  constructor(dataDir: string, holder: Holder) {
    super(
      `"${holder.command}" already runs with the data folder ${dataDir} (process ${holder.pid}). Stop it first, or name another folder in KONTOR_DATA_DIR.`,
    );
    this.name = "DataFolderInUseError";
    this.holder = holder;
  }
}

/** Makes the folder: for its owner alone, but for the passage to the database's folder when that has a user of its own. */
export function makeDataFolder(dataDir: string): void {
  mkdirSync(join(dataDir, "secrets"), { recursive: true });
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  chmodSync(join(dataDir, "secrets"), 0o700);
}

/**
 * Takes the data folder for this process. A holder that was killed loses it.
 *
 * @returns gives the folder back
 * @throws DataFolderInUseError
 */
export function holdDataFolder(dataDir: string, command: string): () => void {
  makeDataFolder(dataDir);
  const file = join(dataDir, "running.json");
  const holder = holderOf(dataDir);
  if (holder) throw new DataFolderInUseError(dataDir, holder);
  // Written aside and renamed: nobody reads half a file.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), command } satisfies Holder));
  renameSync(draft, file);
  return () => rmSync(file, { force: true });
}

/** Who has the folder now, if anybody who is alive. */
export function holderOf(dataDir: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8")) as Holder;
    return startOf(holder.pid) === holder.startedAt ? holder : null;
  } catch {
    return null;
  }
}

/** When a living process began, in clock ticks: numbers of processes come back, in containers soon. Empty: it is dead. */
function startOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
    const [state, ...fields] = afterName.split(" ");
    return state === "Z" ? "" : (fields[18] ?? "");
  } catch {
    return isAliveWithoutProc(pid) ? "unknown" : "";
  }
}

/** Systems other than Linux have no /proc. */
function isAliveWithoutProc(pid: number): boolean {
  if (process.platform === "linux") return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
