import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";

const require = createRequire(import.meta.url);

/**
 * The SQL that makes an empty database match a Prisma schema, or that turns one schema into another: the first
 * draft of a migration, and the yardstick for drift. The engine asks the database behind `connection` for its version only.
 */
export async function schemaSql(connection: PoolConfig, to: string, from?: string): Promise<string> {
  const engine = await startEngine(connection);
  const datamodel = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const { stdout } = await engine.diff({
    from: from === undefined ? { tag: "empty" } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

async function startEngine(connection: PoolConfig) {
  engineCode ??= loadEngine();
  const { SchemaEngine } = await engineCode;
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(connection));
  return SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

/** Its bindings serve one instance a process. */
let engineCode: ReturnType<typeof loadEngine> | undefined;

/** Node cannot import the package's entry without a flag, as that imports a .wasm file; so it is put together here. */
async function loadEngine() {
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { instance } = await WebAssembly.instantiate(await readFile(join(folder, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
