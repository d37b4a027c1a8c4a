import { INSTALLATION_SCOPE_ID } from "@/lib/crypto/scopes";
import { controlClient } from "@/lib/db/control";
import { listAgencyRecords } from "@/lib/db/registry";

export type ListedSnapshot = {
  id: string;
  /** Its slug, "installation", or the id of one that is no more. */
  agency: string;
  startedAt: string;
  finishedAt: string | null;
  cause: string;
  status: string;
  rows: number;
  sizeBytes: number | null;
  schemaVersion: string | null;
  errorCode: string | null;
};

/** The snapshots of one agency, or of all, the newest first; deleted ones are history. */
export async function listSnapshots(slug?: string): Promise<ListedSnapshot[]> {
  const names = new Map((await listAgencyRecords()).map((agency) => [agency.id, agency.slug]));
  names.set(INSTALLATION_SCOPE_ID, "installation");
  const scopeId = slug === undefined ? undefined : [...names].find(([, name]) => name === slug)?.[0];
  if (slug !== undefined && !scopeId)
    throw new Error(`There is no agency with the short name ${slug}. See: kontor agency list`);
  const rows = await controlClient().snapshot.findMany({
    where: { scopeId, status: { not: "deleted" } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    omit: { manifest: true },
  });
  return rows.map(({ id, scopeId, startedAt, finishedAt, rowsDone, sizeBytes, ...row }) => ({
    id,
    agency: names.get(scopeId) ?? scopeId,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    cause: row.cause,
    status: row.status,
    rows: Number(rowsDone),
    sizeBytes: sizeBytes === null ? null : Number(sizeBytes),
    schemaVersion: row.schemaVersion,
    errorCode: row.errorCode,
  }));
}
