import { fork } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Client, type ClientConfig, escapeIdentifier } from "pg";
import { beforeAll, expect, test } from "vitest";
import { readMasterKeyFile } from "@/lib/crypto/master-key-file";
import { agencyConnection } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import { findAgencyRecord } from "@/lib/db/registry";
import { anInstallation } from "@/lib/testing/installation";

const { dataDir, databaseUrl } = anInstallation();
let secrets: Record<string, string>;
let haystack: string;

beforeAll(async () => {
  const { told, log } = await plantSecrets();
  const masterKey = readMasterKeyFile(dataDir)?.[0]?.secret.toString("latin1") ?? "";
  secrets = { ...told, masterKey };
  const agency = await findAgencyRecord("canary");
  if (!agency) throw new Error("Nothing was planted");
  haystack = [log, await dump(controlConnection()), await dump(agencyConnection(agency, "owner"))].join("\n");
}, 60_000);

test("no planted secret is in a dump of the databases or in the log, however it is written", () => {
  const found = Object.entries(secrets).flatMap(([name, secret]) =>
    spellings(secret)
      .filter((spelling) => haystack.includes(spelling))
      .map((spelling) => `${name} as ${spelling}`),
  );
  expect(found).toEqual([]);
});

test("the search finds what is not secret in each place, and every secret was planted", () => {
  expect(haystack).toContain("Sichtbar GmbH");
  expect(haystack).toContain('"slug"');
  expect(haystack).toContain("sealed value does not open");
  expect(haystack.match(/"incidentId"/g)).toHaveLength(2);
  expect(Object.keys(secrets)).toHaveLength(9);
  for (const [name, secret] of Object.entries(secrets)) expect(secret.length, name).toBeGreaterThan(20);
});

async function plantSecrets(): Promise<{ told: Record<string, string>; log: string }> {
  const child = fork("lib/testing/plant-secrets.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: databaseUrl, KONTOR_DATA_DIR: dataDir, KONTOR_LOG_LEVEL: "trace" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = once(child, "close");
  let told: Record<string, string> = {};
  child.once("message", (message: Record<string, string>) => {
    told = message;
  });
  const [out, errors] = await Promise.all([text(child.stdout as Readable), text(child.stderr as Readable), ended]);
  return { told, log: out + errors };
}

/** Every row of every table, whichever schema it is in. */
async function dump(connection: ClientConfig): Promise<string> {
  const client = new Client(connection);
  await client.connect();
  const { rows: tables } = await client.query<{ schema: string; name: string }>(
    `SELECT schemaname AS "schema", tablename AS "name" FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const dumps: string[] = [];
  for (const { schema, name } of tables) {
    const from = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
    const { rows } = await client.query<{ row: string }>(`SELECT row_to_json(t)::text AS "row" FROM ${from} AS t`);
    dumps.push(...rows.map(({ row }) => row));
  }
  await client.end();
  return dumps.join("\n");
}

/** As it is, without the dashes that are for reading, and as bytes are written in JSON, dumps and logs. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret, "latin1");
  const plain = [secret, secret.replaceAll("-", ""), JSON.stringify(secret).slice(1, -1)];
  const encoded = [bytes, Buffer.from(secret)].flatMap((each) => [
    each.toString("hex"),
    each.toString("base64").replace(/=+$/, ""),
    each.toString("base64url"),
  ]);
  return [...new Set([...plain, ...encoded])];
}
