import type { AgencyDatabase } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import type { AgencyStatus, SideDatabaseKind } from "@/lib/db/generated/control/enums";

/** What the installation knows of an agency: who it is and where its database is. */
export type AgencyRecord = AgencyDatabase & { id: string; slug: string; name: string; status: AgencyStatus };

/** A database beside an agency's own, on the same server. */
export type SideRecord = AgencyDatabase & {
  agencyId: string;
  requestId: string;
  kind: SideDatabaseKind;
  /** It can be read; before that somebody fills it, or has just put it aside. */
  isReady: boolean;
};

const select = {
  id: true,
  slug: true,
  name: true,
  status: true,
  databaseName: true,
  server: { select: { host: true, port: true } },
} as const;

/** How long a process may go on with what it knew of an agency. */
export const REMEMBERED_MS = 2_000;
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

/** Whether another database is the agency's by now. */
export async function hasMoved({ id, databaseName }: AgencyRecord): Promise<boolean> {
  return (await controlClient().agency.count({ where: { id, NOT: { databaseName } } })) > 0;
}

export async function listSideRecords(): Promise<SideRecord[]> {
  const rows = await controlClient().sideDatabase.findMany({
    select: {
      databaseName: true,
      agencyId: true,
      requestId: true,
      kind: true,
      readyAt: true,
      agency: { select: { server: { select: { host: true, port: true } } } },
    },
    orderBy: { databaseName: "asc" },
  });
  return rows.map(({ agency, readyAt, ...row }) => ({ ...row, ...agency.server, isReady: readyAt !== null }));
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
