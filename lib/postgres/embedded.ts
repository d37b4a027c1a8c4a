import { DatabaseError } from "pg";
import { withClient } from "@/lib/db/with-client";
import { makeDataFolder } from "@/lib/settings/data-folder";
import { accountForPostgres } from "./account";
import { binariesFor } from "./binaries";
import { ensureCluster, SUPERUSER } from "./cluster";
import { configuration } from "./configuration";
import { CONTROL, ensureControlRole } from "./control-role";
import { clearLeftovers } from "./leftovers";
import { choosePlace, knownPlace } from "./place";
import { startPostmaster, untilReady } from "./postmaster";
import { passwordFrom } from "./secret-file";

export type EmbeddedPostgres = {
  /** The control database, with the password of its role. */
  controlUrl: string;
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

const WRONG_PASSWORD = "28P01";
const FOREIGN_SECRETS =
  'The passwords in the data folder\'s "secrets" do not open its database: restore that folder from your backup.';

/**
 * Starts the data folder's own PostgreSQL, making it first if need be. Whoever calls this holds the data folder.
 *
 * @param options.durable false: fast, and lost with the machine; for tests
 */
export async function startEmbedded(options: {
  dataDir: string;
  durable?: boolean;
  report?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true, report = () => {} } = options;
  makeDataFolder(dataDir);
  const account = accountForPostgres();
  const { initdb, postgres } = await binariesFor(account);
  const known = knownPlace(dataDir);
  if (known) await clearLeftovers(known.folder);
  const { folder, port } = await choosePlace(dataDir, account, report);
  const superuserPassword = passwordFrom(dataDir, "postgres-superuser");
  await ensureCluster(initdb, folder, account, { superuserPassword, durable });
  const postmaster = startPostmaster(postgres, configuration(port, durable), folder, account);
  try {
    const superuserUrl = urlOf(SUPERUSER, superuserPassword, port, "postgres");
    await untilReady(postmaster, () => canConnect(superuserUrl));
    await ensureControlRole(superuserUrl, passwordFrom(dataDir, "postgres-kontor"));
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  return { controlUrl: embeddedControlUrl(dataDir, port), exited: postmaster.exited, stop: postmaster.stop };
}

/** The control database of a data folder's server. */
export function embeddedControlUrl(dataDir: string, port: number): string {
  return urlOf(CONTROL, passwordFrom(dataDir, "postgres-kontor"), port, CONTROL);
}

async function canConnect(url: string): Promise<boolean> {
  try {
    return await withClient({ connectionString: url, connectionTimeoutMillis: 5_000 }, async () => true);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === WRONG_PASSWORD) throw new Error(FOREIGN_SECRETS);
    return false;
  }
}

function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}
