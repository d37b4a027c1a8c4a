export type Statement = { sql: string; parameters: (string | null)[] };

const ENTRY = /^\S* ?(LOG|DETAIL): {2}/;
const EXECUTED = /^(?:execute [^:]+|statement): (?<sql>[\s\S]+)$/;
const PARAMETERS = /^[Pp]arameters: (?<list>[\s\S]+)$/;

/** The statements in a stretch of PostgreSQL's log, with what they were given, in order. Transactions' frames are left out. */
export function loggedStatements(log: string): Statement[] {
  const statements: Statement[] = [];
  for (const { kind, text } of entriesOf(log)) {
    const sql = EXECUTED.exec(text)?.groups?.sql?.trim();
    const list = PARAMETERS.exec(text)?.groups?.list;
    const last = statements.at(-1);
    if (kind === "LOG" && sql) statements.push({ sql, parameters: [] });
    else if (kind === "DETAIL" && list && last) last.parameters = readParameters(list);
  }
  return statements.filter(({ sql }) => !/^(?:BEGIN|COMMIT|ROLLBACK|SET|DEALLOCATE)\b/i.test(sql));
}

/** A statement of several lines goes on with a tab. */
function entriesOf(log: string): { kind: string; text: string }[] {
  const entries: { kind: string; text: string }[] = [];
  for (const line of log.split("\n")) {
    const kind = ENTRY.exec(line)?.[1];
    const last = entries.at(-1);
    if (kind) entries.push({ kind, text: line.replace(ENTRY, "") });
    else if (last && line.startsWith("\t")) last.text += `\n${line.slice(1)}`;
  }
  return entries;
}

/** `$1 = 'it''s', $2 = NULL`. */
function readParameters(list: string): (string | null)[] {
  return [...list.matchAll(/\$\d+ = (?:NULL|'(?<text>(?:[^']|'')*)')/g)].map(
    ({ groups }) => groups?.text?.replaceAll("''", "'") ?? null,
  );
}
