import { controlClient } from "@/lib/db/control";
import type { RestoreStatus } from "@/lib/db/generated/control/enums";
import { type AgencyRecord, listAgencyRecords, listSideRecords, type SideRecord } from "@/lib/db/registry";

/** A request as the worker sees it. */
export type Work = { id: string; snapshotId: string; status: RestoreStatus; agency: AgencyRecord };

/** Null: there is no such request, or its agency is no more. Looked up anew each time: databases are exchanged. */
export async function findWork(requestId: string): Promise<Work | null> {
  const request = await controlClient().restoreRequest.findUnique({
    where: { id: requestId },
    select: { id: true, agencyId: true, snapshotId: true, status: true },
  });
  const agency = request && (await listAgencyRecords()).find(({ id }) => id === request.agencyId);
  return agency ? { id: request.id, snapshotId: request.snapshotId, status: request.status, agency } : null;
}

export async function findSide(requestId: string, kind: SideRecord["kind"]): Promise<SideRecord | null> {
  return (await listSideRecords()).find((side) => side.requestId === requestId && side.kind === kind) ?? null;
}
