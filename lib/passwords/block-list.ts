import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { lengthOf, MIN_LENGTH_WITH_FACTOR } from "@/lib/passwords/rules";

/** Passwords that the operator blocks, as the first 64 bits of a hash each, in order: eight bytes a password. */
export class BlockList {
  readonly #hashes: BigUint64Array;

  /** Reads a file, or all files of a folder: one password a line, gzip where the name ends with .gz. */
  static async read(path: string): Promise<BlockList> {
    const hashes: bigint[] = [];
    for (const file of filesOf(path))
      for await (const line of linesOf(file)) if (isLongEnough(line)) hashes.push(hashOf(line));
    return new BlockList(hashes);
  }

  constructor(hashes: bigint[]) {
    this.#hashes = BigUint64Array.from(hashes).sort();
  }

  has(password: string): boolean {
    const wanted = hashOf(password);
    let [from, to] = [0, this.#hashes.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#hashes[middle] ?? 0n) < wanted) from = middle + 1;
      else to = middle;
    }
    return this.#hashes[from] === wanted;
  }
}

/** What is shorter is refused anyway. */
const isLongEnough = (password: string) => lengthOf(password) >= MIN_LENGTH_WITH_FACTOR;

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name));
}

function linesOf(file: string): AsyncIterable<string> {
  const stream = createReadStream(file);
  // A reader of lines ends in silence when what it reads fails; a list cut short must not pass for the whole.
  const input = file.endsWith(".gz") ? stream.pipe(createGunzip()) : stream;
  stream.on("error", (error) => input.destroy(error));
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

function hashOf(password: string): bigint {
  const folded = password.normalize("NFKC").toLowerCase();
  return createHash("sha256").update(folded).digest().readBigUInt64LE();
}
