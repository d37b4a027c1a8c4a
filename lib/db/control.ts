import { PrismaPg } from "@prisma/adapter-pg";
import { controlConnection } from "@/lib/db/control-connection";
import { PrismaClient } from "@/lib/db/generated/control/client";

export const CONTROL_POOL = { max: 5, idleTimeoutMillis: 300_000, connectionTimeoutMillis: 10_000 };

let client: PrismaClient | undefined;

/** The control database. For the registry, jobs and operators; an agency's own data is never here. */
export function controlClient(): PrismaClient {
  client ??= new PrismaClient({ adapter: new PrismaPg({ ...controlConnection(), ...CONTROL_POOL }) });
  return client;
}

export async function closeControlClient(): Promise<void> {
  await client?.$disconnect();
  client = undefined;
}
