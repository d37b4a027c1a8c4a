import { PrismaPg } from "@prisma/adapter-pg";
import { type AgencyDatabase, agencyConnection } from "@/lib/db/connection";
import { PrismaClient } from "@/lib/db/generated/agency/client";
import { statementName } from "@/lib/db/statement-names";

export type AgencyClient = PrismaClient;

/** Small, as there is one for each agency: pool × clients × processes must stay under `max_connections`. */
export const AGENCY_POOL = { max: 4, idleTimeoutMillis: 300_000, connectionTimeoutMillis: 10_000 };
export const CLIENTS_KEPT = 40;

// Next bundles the app in several parts: all of them share the clients, and so their connections.
const KEY = Symbol.for("kontor.agency-clients");
const shared = globalThis as { [KEY]?: Map<string, PrismaClient> };
shared[KEY] ??= new Map();

/** Least recently used first. Keyed by database, so that a restored agency gets a client of its own. */
const clients = shared[KEY];

/** The app role's client for an agency's database. Only `lib/access`, `lib/auth` and jobs may call this. */
export function agencyClient(agency: AgencyDatabase): AgencyClient {
  const key = `${agency.host ?? ""}:${agency.port ?? ""}/${agency.databaseName}`;
  const client = clients.get(key) ?? openClient(agency);
  clients.delete(key);
  clients.set(key, client);
  closeOldest();
  return client;
}

export async function closeAgencyClients(): Promise<void> {
  const open = [...clients.values()];
  clients.clear();
  await Promise.all(open.map((client) => client.$disconnect()));
}

function openClient(agency: AgencyDatabase): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      { ...agencyConnection(agency, "app"), ...AGENCY_POOL },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
}

function closeOldest(): void {
  if (clients.size <= CLIENTS_KEPT) return;
  const [key, client] = clients.entries().next().value as [string, PrismaClient];
  clients.delete(key);
  // Queries under way finish first: disconnecting ends the pool once its connections are idle.
  void client.$disconnect();
}
