import { PrismaPg } from "@prisma/adapter-pg";
import { controlConnection } from "@/lib/db/control-connection";
import { PrismaClient } from "@/lib/db/generated/control/client";

export const CONTROL_POOL = { max: 5, idleTimeoutMillis: 300_000, connectionTimeoutMillis: 10_000 };

// Next bundles the app in several parts: all of them share the client, and so its connections.
const KEY = Symbol.for("kontor.control-client");
const shared = globalThis as { [KEY]?: PrismaClient };

/** The control database. For the registry, jobs and operators; an agency's own data is never here. */
export function controlClient(): PrismaClient {
  shared[KEY] ??= new PrismaClient({ adapter: new PrismaPg({ ...controlConnection(), ...CONTROL_POOL }) });
  return shared[KEY];
}

export async function closeControlClient(): Promise<void> {
  await shared[KEY]?.$disconnect();
  shared[KEY] = undefined;
}
