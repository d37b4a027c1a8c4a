import type { AgencyDatabase } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import type { AgencyStatus } from "@/lib/db/generated/control/enums";

/** What the installation knows of an agency: who it is and where its database is. */
export type AgencyRecord = AgencyDatabase & { id: string; slug: string; name: string; status: AgencyStatus };

const select = {
  id: true,
  slug: true,
  name: true,
  status: true,
  databaseName: true,
  server: { select: { host: true, port: true } },
} as const;

/** How long a process may go on with what it knew of an agency. */
const REMEMBERED_MS = 2_000;
const remembered = new Map<string, { until: number; record: Promise<AgencyRecord | null> }>();

export async function findAgencyRecord(slug: string): Promise<AgencyRecord | null> {
  return remember(slug, async () => {
    const row = await controlClient().agency.findUnique({ where: { slug }, select });
    return row && flatten(row);
  });
}

/** The installation's agency when there is exactly one, as on a self-hosted installation. */
export async function findOnlyAgencyRecord(): Promise<AgencyRecord | null> {
  return remember("", async () => {
    const rows = await controlClient().agency.findMany({ select, take: 2 });
    return rows.length === 1 && rows[0] ? flatten(rows[0]) : null;
  });
}

export async function listAgencyRecords(): Promise<AgencyRecord[]> {
  const rows = await controlClient().agency.findMany({ select, orderBy: { slug: "asc" } });
  return rows.map(flatten);
}

export function forgetAgencyRecords(): void {
  remembered.clear();
}

function remember(key: string, load: () => Promise<AgencyRecord | null>): Promise<AgencyRecord | null> {
  const known = remembered.get(key);
  if (known && known.until > Date.now()) return known.record;
  const record = load();
  // Hosts are chosen by strangers: what they ask for must not pile up.
  if (remembered.size > 2_000) remembered.clear();
  remembered.set(key, { until: Date.now() + REMEMBERED_MS, record });
  record.catch(() => remembered.delete(key));
  return record;
}

function flatten({
  server,
  ...row
}: Omit<AgencyRecord, "host" | "port"> & { server: { host: string | null; port: number | null } }): AgencyRecord {
  return { ...row, host: server.host, port: server.port };
}
