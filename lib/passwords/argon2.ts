import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { PARAMETERS } from "@/lib/passwords/hash-parameters";

export type HashingQuestion =
  | { kind: "hash"; password: string; pepper: Uint8Array }
  /** Without a stored hash it takes as long. A hash from before there were peppers has none. */
  | { kind: "verify"; passwordHash: string | null; password: string; pepper: Uint8Array | null };

export type HashingAnswer = { kind: "hash"; passwordHash: string } | { kind: "verify"; matches: boolean };

const nobodys = hash(randomBytes(32), PARAMETERS);

/** Slow on purpose, each about 100 ms and 64 MiB: only in a process of its own. */
export async function answerHashing(question: HashingQuestion): Promise<HashingAnswer> {
  const secret = question.pepper ?? undefined;
  const password = normalise(question.password);
  if (question.kind === "hash") {
    return { kind: "hash", passwordHash: await hash(password, { ...PARAMETERS, secret }) };
  }
  const stored = question.passwordHash?.startsWith("$argon2id$") ? question.passwordHash : null;
  const matches = await verify(stored ?? (await nobodys), password, { secret });
  return { kind: "verify", matches: matches && stored !== null };
}

/** The same characters typed on two systems must be the same bytes (NIST SP 800-63B-4, 3.1.1.2). */
function normalise(password: string): string {
  return password.normalize("NFC");
}
