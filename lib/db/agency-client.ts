import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { type Prisma, PrismaClient } from "@/lib/db/generated/agency/client";
import { asParameter, ROW_TYPES } from "@/lib/db/row-types";
import { SharedPg } from "@/lib/db/shared-pg";
import { planName, statementName } from "@/lib/db/statement-names";

export type AgencyClient = PrismaClient;

type Open = { client: PrismaClient; adapter: SharedPg };

/** Small, as there is one for each agency: pool × clients × processes must stay under `max_connections`. */
export const AGENCY_POOL = { max: 4, idleTimeoutMillis: 300_000, connectionTimeoutMillis: 10_000 };
export const CLIENTS_KEPT = 40;

// Next bundles the app in several parts: all of them share the clients, and so their connections.
const KEY = Symbol.for("kontor.agency-clients");
const shared = globalThis as { [KEY]?: Map<string, Open> };
shared[KEY] ??= new Map();

/** Least recently used first. Keyed by database, so that a restored agency gets a client of its own. */
const clients = shared[KEY];

/** The app role's client for an agency's database. Only `lib/access`, `lib/auth` and jobs may call this. */
export function agencyClient(agency: AgencyDatabase): AgencyClient {
  return openFor(agency).client;
}

/**
 * One statement written by hand, as the app role: over the client's connections, but past Prisma's engine, which takes
 * four times as long to send it and to read the answer. For the same callers as `agencyClient`.
 *
 * @param keepsPlan PostgreSQL plans it once a connection: for what is asked all the time, and always in the same way
 */
export async function queryAgency(
  agency: AgencyDatabase,
  { text, values }: Prisma.Sql,
  { keepsPlan = false } = {},
): Promise<unknown[]> {
  const { client, adapter } = openFor(agency);
  const pool = await adapter.poolOf(client);
  const name = keepsPlan ? planName(text) : "";
  const { rows } = await pool.query({ name, text, values: values.map(asParameter), types: ROW_TYPES });
  return rows;
}

function openFor(agency: AgencyDatabase): Open {
  const key = `${agency.host ?? ""}:${agency.port ?? ""}/${agency.databaseName}`;
  const open = clients.get(key) ?? openClient(agency);
  clients.delete(key);
  clients.set(key, open);
  closeOldest();
  return open;
}

export async function closeAgencyClients(): Promise<void> {
  const open = [...clients.values()];
  clients.clear();
  await Promise.all(open.map(({ client }) => client.$disconnect()));
}

function openClient(agency: AgencyDatabase): Open {
  const adapter = new SharedPg(
    { ...agencyConnection(agency, "app"), ...AGENCY_POOL },
    { statementNameGenerator: statementName },
  );
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 15_000 } });
  return { client, adapter };
}

function closeOldest(): void {
  if (clients.size <= CLIENTS_KEPT) return;
  const [key, { client }] = clients.entries().next().value as [string, Open];
  clients.delete(key);
  // Queries under way finish first: disconnecting ends the pool once its connections are idle.
  void client.$disconnect();
}
