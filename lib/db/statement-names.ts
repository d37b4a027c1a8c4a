import { createHash } from "node:crypto";

/** How Prisma begins a statement of its own. Those written by hand are planned anew, unless they say otherwise. */
const LOOKUP = 'SELECT "t0"';

/** Longer ones hold lists of ids: each length is another text. */
const PARAMETERS_AT_MOST = 20;

/** Of Prisma's statements, and again of others: a connection keeps what it has prepared until it is closed. */
const NAMED_AT_MOST = 100;

const lookups = new Map<string, string>();
const byHand = new Map<string, string>();

/**
 * Under which name PostgreSQL keeps a statement's plan; empty: it does not. Planning one of Prisma's lookups takes
 * several times as long as the lookup. The name follows from the text, as a connection is shared by several bundles.
 */
export function statementName({ sql, args }: { sql: string; args: readonly unknown[] }): string {
  return sql.startsWith(LOOKUP) && args.length <= PARAMETERS_AT_MOST ? nameAmong(lookups, sql) : "";
}

/** The same for a statement written by hand, whose plan is worth keeping. */
export function planName(sql: string): string {
  return nameAmong(byHand, sql);
}

function nameAmong(names: Map<string, string>, sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size === NAMED_AT_MOST) return "";
  const name = createHash("sha256").update(sql).digest("base64url");
  names.set(sql, name);
  return name;
}
