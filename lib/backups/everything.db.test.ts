import { readFileSync } from "node:fs";
import { Client, escapeIdentifier } from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadSnapshot } from "@/lib/backups/load-snapshot";
import type { Manifest } from "@/lib/backups/manifest";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { differences, readCatalogue } from "@/lib/db/catalogue";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { RESTRICTED_TABLES } from "@/lib/db/grants";
import { anAgency } from "@/lib/testing/database";
import { targetDatabases } from "@/lib/testing/target-databases";
import { fillEveryTable } from "@/lib/testing/whole-agency";

// Databases are made and filled, which takes its time where others are at work.
vi.setConfig({ testTimeout: 60_000 });

const saved = anAgency();
const aTarget = targetDatabases();

/** What the schema says an agency has, and the record of its migrations. */
const models = [...readFileSync("prisma/agency/schema.prisma", "utf8").matchAll(/^model (\w+) \{/gm)].map(
  ([, name]) => name,
);
const tables = [...models, "_prisma_migrations"].sort() as string[];

let loaded: AgencyDatabase;
let manifest: Manifest;
let before: Map<string, string[]>;

beforeAll(async () => {
  await fillEveryTable(saved.db, saved.ownerId);
  before = await allRows(saved.agency);
  const { id } = await takeSnapshot(saved.agency, { cause: "manual" });
  loaded = aTarget();
  ({ manifest } = await loadSnapshot(id, loaded, { migrateForward: false }));
});

describe("everything an agency has is in its snapshot", () => {
  test("every table of the schema", () => {
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual(tables);
  });

  test("every column", async () => {
    const columns = manifest.tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`));
    const inDatabase = await query<{ name: string }>(
      saved.agency,
      `SELECT table_name || '.' || column_name AS "name" FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    expect(columns.sort()).toEqual(inDatabase.map(({ name }) => name).sort());
  });

  test("there is nothing beside tables that would have to be saved", async () => {
    expect(await query(saved.agency, `SELECT sequencename FROM pg_sequences`)).toEqual([]);
    expect(await query(saved.agency, `SELECT oid FROM pg_largeobject_metadata`)).toEqual([]);
  });
});

describe("everything in a snapshot comes back", () => {
  test("this test knows a row of each table", () => {
    expect([...before].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([]);
  });

  test.each(tables)("%s, row by row", async (table) => {
    expect((await allRows(loaded)).get(table)).toEqual(before.get(table));
  });

  test("the schema is the same: keys, indexes, checks, triggers and what they do", async () => {
    const catalogues = [saved.agency, loaded].map((database) => readCatalogue(agencyConnection(database, "owner")));
    const [original, copy] = await Promise.all(catalogues);
    expect(differences(original ?? new Map(), copy ?? new Map())).toEqual([]);
  });

  test("the app role can do what it could, and no more", async () => {
    const rights = `
      SELECT table_name AS "table", string_agg(privilege_type, ', ' ORDER BY privilege_type) AS "rights"
      FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee LIKE '%\\_app' GROUP BY 1 ORDER BY 1`;
    const original = await query(saved.agency, rights);
    expect(original).toHaveLength(tables.length);
    expect(await query(loaded, rights)).toEqual(original);
    for (const table of ["ProjectMonth", "ProjectDay", "MemberDay"]) {
      expect(original).toContainEqual({ table, rights: RESTRICTED_TABLES[table] });
    }
  });
});

/** By another way than snapshots go: each row as PostgreSQL's own JSON. */
async function allRows(database: AgencyDatabase): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const table of tables) {
    const sql = `SELECT row_to_json(t)::text AS "row" FROM ${escapeIdentifier(table)} AS t ORDER BY t::text COLLATE "C"`;
    const rows = await query<{ row: string }>(database, sql);
    found.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return found;
}

async function query<Row extends object>(database: AgencyDatabase, sql: string): Promise<Row[]> {
  const client = new Client(agencyConnection(database, "owner"));
  await client.connect();
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}
