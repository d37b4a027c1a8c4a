import type { Client } from "pg";
import { readMigrations, type Schema } from "@/lib/db/migrate";
import type { AgencyCheck, InstallationCheck } from "@/lib/doctor/check";

export const controlMigrations: InstallationCheck = {
  name: "control-migrations",
  promise: "The control database has every migration, as it stands in its file",
  examine: async ({ control }) => (await obstacles(control, "control")).map((sentence) => ({ sentence })),
};

export const agencyMigrations: AgencyCheck = {
  name: "agency-migrations",
  promise: "Every agency's database has every migration, as it stands in its file",
  examine: async ({ owner }) => (await obstacles(owner, "agency")).map((sentence) => ({ sentence })),
};

async function obstacles(client: Client, schema: Schema): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const migrations = await readMigrations(schema);
  const missing = migrations.flatMap(({ name, checksum }) => {
    const found = applied.get(name);
    if (found === undefined) return `the migration ${name} is missing; run: npm run kontor -- migrate`;
    return found === checksum ? [] : `the file of the migration ${name} has changed since it was applied; restore it`;
  });
  const newer = [...applied.keys()].filter((name) => !migrations.some((migration) => migration.name === name));
  return [...missing, ...newer.map((name) => `the migration ${name} is of a newer Kontor than this one`)];
}
