import type { Actor } from "@/lib/access/actor";
import { type Beside, readBesideAs } from "@/lib/access/read-beside-as";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import type { RestoreOutcome, RestoreStatus, SideDatabaseKind } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";

/** `asOf`: from when what lies there is. */
export type Side = Beside & { requestId: string; kind: SideDatabaseKind; asOf: Date };

/** Which database of a request today's data are compared with; null: none where it stands. */
export function sideKindOf({
  status,
  outcome,
}: {
  status: RestoreStatus;
  outcome: RestoreOutcome | null;
}): SideDatabaseKind | null {
  if (status === "preview") return "preview";
  if (status === "done" && outcome === "switched") return "former";
  return status === "undone" ? "undone" : null;
}

/** Throws "not-found" for another agency's request, and where nothing lies beside today's data. */
export async function openSide(actor: Actor, requestId: string): Promise<Side> {
  const request = await readRegistryAs(actor, "restore:choose").restoreRequest.findFirst({
    where: { id: requestId, agencyId: actor.agency.id },
    select: { status: true, outcome: true, snapshot: { select: { startedAt: true } } },
  });
  const kind = request && sideKindOf(request);
  if (!kind) throw new DomainError("not-found");
  const beside = await readBesideAs(actor, "restore:choose", { requestId, kind });
  return { ...beside, requestId, kind, asOf: kind === "preview" ? request.snapshot.startedAt : beside.createdAt };
}
