import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { type Catalogue, differences, readCatalogue } from "./catalogue";
import { controlConnection } from "./control-connection";
import { migrate, type Schema } from "./migrate";
import { schemaSql } from "./schema-sql";
import { withScratchDatabase } from "./scratch-database";

describe.each<Schema>(["control", "agency"])("the %s schema", (schema) => {
  test("is made by the migrations as schema.prisma says", async () => {
    const migrated = await withScratchDatabase(async (connection) => {
      await migrate(connection, schema);
      return readCatalogue(connection);
    });
    const wanted = await withScratchDatabase(async (connection) => {
      // Beside the scratch database: the engine keeps its connection.
      const sql = await schemaSql(controlConnection(), await readFile(`prisma/${schema}/schema.prisma`, "utf8"));
      await run(connection, sql);
      return readCatalogue(connection);
    });
    expect(differences(wanted, onlyWhatPrismaKnows(migrated, wanted))).toEqual([]);
  });
});

test("a column that is missing, one that is too many and one that is different are named", () => {
  const expected = new Map([
    ["column A.one", "integer"],
    ["column A.two", "text not null"],
  ]);
  const found = new Map([
    ["column A.two", "text"],
    ["column A.three", "text"],
  ]);
  expect(differences(expected, found)).toEqual([
    "column A.one is missing",
    "column A.three is no part of it",
    'column A.two is "text" instead of "text not null"',
  ]);
});

/** Checks, triggers, functions, and indexes over expressions or parts of a table or that carry columns: migrations only. */
function onlyWhatPrismaKnows(migrated: Catalogue, wanted: Catalogue): Catalogue {
  const isBeyondPrisma = (name: string, definition: string) =>
    /^(trigger|function) /.test(name) ||
    (name.startsWith("constraint ") && definition.startsWith("CHECK")) ||
    (name.startsWith("index ") &&
      !wanted.has(name) &&
      /\bWHERE\b|\bINCLUDE\b|NULLS NOT DISTINCT|lower\(/.test(definition));
  return new Map([...migrated].filter(([name, definition]) => !isBeyondPrisma(name, definition)));
}

async function run(connection: ConstructorParameters<typeof Client>[0], sql: string): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  await client.query(sql);
  await client.end();
}
