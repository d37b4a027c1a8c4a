import { createHash } from "node:crypto";
import { nameKey } from "@/lib/imports/names";
import type { ImportRow, ImportSource } from "@/lib/imports/schema";

/**
 * Gives each row its fingerprint, by which a later import of the same row is recognised. It names the member and not the person
 * of the file, so that it outlives a change of name and, after an erasure, leads to nobody. Equal rows of one file are all
 * real work: they are told apart by counting, which comes out the same when the file is imported again.
 */
export class Fingerprints {
  readonly #source: ImportSource;
  readonly #seen = new Map<string, number>();

  constructor(source: ImportSource) {
    this.#source = source;
  }

  of(row: ImportRow, memberId: string): string {
    const content = JSON.stringify([
      this.#source,
      memberId,
      row.day,
      row.span?.startedAt.toISOString() ?? null,
      row.durationSeconds,
      ...[row.client, row.project, row.task].map((name) => name && nameKey(name)),
      row.description,
    ]);
    const occurrence = (this.#seen.get(content) ?? 0) + 1;
    this.#seen.set(content, occurrence);
    return createHash("sha256").update(`${occurrence} ${content}`).digest("base64url");
  }
}
