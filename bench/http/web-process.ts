import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const KIB = 1_024;

/** Resident memory of the process that listens on a port of this machine, in bytes. Linux only. */
export function residentBytes(port: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${listenerOf(port)}/status`, "utf8");
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * KIB;
  return { now: field("VmRSS"), peak: field("VmHWM") };
}

function listenerOf(port: number): string {
  const socket = socketOf(port);
  const pid = readdirSync("/proc").find((name) => /^\d+$/.test(name) && openFilesOf(name).includes(socket));
  if (!pid) throw new Error(`No process of ours listens on port ${port}.`);
  return pid;
}

function socketOf(port: number): string {
  const isListening = "0A";
  const end = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of readFileSync(table, "utf8").split("\n").slice(1)) {
      const [, local = "", , state, , , , , , inode] = line.trim().split(/\s+/);
      if (local.endsWith(end) && state === isListening) return `socket:[${inode}]`;
    }
  }
  throw new Error(`Nothing listens on port ${port}. Is Kontor running?`);
}

function openFilesOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  } catch {
    // Another user's, or gone meanwhile.
    return [];
  }
}
