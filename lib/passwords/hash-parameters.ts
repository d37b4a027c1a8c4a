// @node-rs/argon2 exports its numbers as a const enum, which cannot be imported one by one.
const ARGON2ID = 2;

/** argon2id, 64 MiB, t = 3, p = 1 (OWASP ASVS 11.4.2). They stand in each hash, so they can be raised. */
export const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** False when a hash was made otherwise than it would be today. */
export function hasTodaysParameters(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = PARAMETERS;
  return passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}
