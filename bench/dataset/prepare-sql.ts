/** What a random number or an id is for: each purpose has numbers of its own. */
const PURPOSES = [
  "member",
  "client",
  "contact",
  "project",
  "task",
  "entry",
  "client-of-project",
  "budget",
  "list",
  "present",
  "full",
  "count",
  "choice",
  "task-choice",
  "activity",
  "duration",
  "timed",
  "billable",
  "note",
] as const;

type Purpose = (typeof PURPOSES)[number];

/**
 * Everything random comes from hashes of a running number, so that it is the same whatever the plan of the query is:
 * `pg_temp.dice(purpose, n)` from 0 up to 1, `pg_temp.id(purpose, n, at)` a UUIDv7 of that instant (RFC 9562).
 */
export function randomFunctions(seed: number): string {
  return `
    CREATE FUNCTION pg_temp.dice(purpose int, n bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS $$
      SELECT (hashint8extended(n, ${seed}::bigint * 1000 + purpose) & 9007199254740991)::float8 / 9007199254740992
    $$;
    CREATE FUNCTION pg_temp.id(purpose int, n bigint, at date) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
      SELECT (lpad(to_hex((at - '1970-01-01'::date)::bigint * 86400000), 12, '0') || '7' || substr(hash, 1, 3)
        || '8' || substr(hash, 4, 15))::uuid
      FROM (SELECT md5('${seed}/' || purpose || '/' || n) AS hash) AS hashed
    $$;`;
}

/** In SQL: a random number for a purpose. */
export function dice(purpose: Purpose, n: string): string {
  return `pg_temp.dice(${PURPOSES.indexOf(purpose)}, ${n})`;
}

/** In SQL: the id of the n-th thing of a kind. */
export function id(purpose: Purpose, n: string, at: string): string {
  return `pg_temp.id(${PURPOSES.indexOf(purpose)}, ${n}, ${at})`;
}

/** In SQL: one of the words, by a number from 0 on. */
export function word(words: readonly string[], n: string): string {
  const list = words.map((one) => `'${one.replaceAll("'", "''")}'`).join(", ");
  return `(ARRAY[${list}])[1 + (${n})::bigint % ${words.length}]`;
}
