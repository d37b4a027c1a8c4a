import type { Actor } from "@/lib/access/actor";
import { mayDo, type Permission } from "@/lib/access/permissions";
import { queryByHand } from "@/lib/access/query-by-hand";
import type { AgencyReader } from "@/lib/access/read-as";
import { controlClient } from "@/lib/db/control";
import type { SideDatabaseKind } from "@/lib/db/generated/control/enums";
import { DomainError } from "@/lib/errors/domain-error";

export type BesideReader = Pick<AgencyReader, "$queryRaw">;

export type Beside = { reader: BesideReader; databaseName: string; createdAt: Date; comparedAt: Date | null };

/**
 * Reads from a database that lies beside an agency's own: what a restore has brought back, or what was there before.
 * By the request it belongs to, which must be of the actor's agency: another's does not exist.
 *
 * @throws DomainError("forbidden"), DomainError("not-found")
 */
export async function readBesideAs(
  actor: Actor,
  permission: Permission,
  { requestId, kind }: { requestId: string; kind: SideDatabaseKind },
): Promise<Beside> {
  if (!mayDo(actor.subjects, permission)) throw new DomainError("forbidden");
  const side = await controlClient().sideDatabase.findFirst({
    where: { requestId, kind, agencyId: actor.agency.id },
    orderBy: { createdAt: "desc" },
    select: { databaseName: true, createdAt: true, comparedAt: true },
  });
  if (!side) throw new DomainError("not-found");
  return { ...side, reader: { $queryRaw: queryByHand({ ...actor.agency, databaseName: side.databaseName }) } };
}
