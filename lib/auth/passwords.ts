import { hash, verify } from "@node-rs/argon2";

// The package exports its numbers as a const enum, which cannot be imported one by one.
const ARGON2ID = 2;

/** argon2id, 64 MiB, t = 3, p = 1 (OWASP ASVS 11.4.2). They stand in each hash, so they can be raised. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

let dummy: Promise<string> | undefined;

/** A new hash in PHC form, with its own salt and the parameters above. Slow on purpose. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), PARAMETERS);
}

/** Takes the same time whether there is a hash or not, so that nobody learns which accounts exist (ASVS 6.3.8). */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hash("no account has this password", PARAMETERS);
  const matches = await verify(passwordHash ?? (await dummy), normalise(password));
  return matches && passwordHash !== null;
}

/** True when the hash was made with weaker parameters than today's. */
export function needsRehash(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = PARAMETERS;
  return !passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

/** The same characters typed on two systems must be the same bytes (NIST SP 800-63B-4, 3.1.1.2). */
function normalise(password: string): string {
  return password.normalize("NFC");
}
