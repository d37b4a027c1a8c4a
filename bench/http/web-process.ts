import { readdirSync, readFileSync, readlinkSync } from "node:fs";

const KIB = 1_024;

type Memory = { now: number; peak: number };

/** Resident memory of the process that listens on a port of this machine, in bytes. Linux only. */
export function residentBytes(port: number): Memory {
  return memoryReader(port)();
}

/** The same to be asked often: looking for the process takes longer than asking it. */
export function memoryReader(port: number): () => Memory {
  const pid = listenerOf(port);
  return () => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * KIB;
    return { now: field("VmRSS"), peak: field("VmHWM") };
  };
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
  const folder = `/proc/${pid}/fd`;
  return orNothing(() => readdirSync(folder)).flatMap((fd) => orNothing(() => [readlinkSync(`${folder}/${fd}`)]));
}

/** Another user's, or gone meanwhile. */
function orNothing(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
