import type { Actor } from "@/lib/access/actor";
import { type Beside, readBesideAs } from "@/lib/access/read-beside-as";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import type { SideDatabaseKind } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";
import { sideKindOf } from "@/lib/restores/rules";

/** `asOf`: from when what lies there is. */
export type Side = Beside & { requestId: string; kind: SideDatabaseKind; asOf: Date };

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

/** Whether something still lies beside today's data: after a switch for seven days. */
export async function hasSide(actor: Actor, requestId: string): Promise<boolean> {
  const request = await readRegistryAs(actor, "restore:choose").restoreRequest.findFirst({
    where: { id: requestId, agencyId: actor.agency.id },
    select: { status: true, outcome: true, sideDatabases: { select: { kind: true } } },
  });
  const kind = request && sideKindOf(request);
  return request?.sideDatabases.some((side) => side.kind === kind) ?? false;
}
