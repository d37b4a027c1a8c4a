import { existsSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const IN_MEMORY = "/dev/shm";
/** Each agency has a database of some nine megabytes, and few are there at once; the server's log takes as much again. */
const NEEDED_BYTES = 4 * 1024 ** 3;

/**
 * Where a server for tests belongs. Each database is made of three hundred files: where others use the disk, making
 * and dropping them takes longer than all that is tested. In memory where there is enough of it, else on the disk.
 */
export function quickFolder(): string {
  if (!existsSync(IN_MEMORY) || process.availableMemory() < 2 * NEEDED_BYTES) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= NEEDED_BYTES ? IN_MEMORY : tmpdir();
}
