import { withAgencyLock } from "@/lib/db/agency-lock";
import { controlClient } from "@/lib/db/control";
import { dropDatabase } from "@/lib/db/provision";
import { listSideRecords, type SideRecord } from "@/lib/db/registry";
import { logFault } from "@/lib/errors/log-fault";
import { OPEN_STATUSES } from "@/lib/restores/rules";
import { unlessBusy } from "@/lib/restores/unless-busy";
import { now } from "@/lib/time/clock";

/**
 * Drops a database beside an agency's own: first the database, then its row, so that none is ever left that nobody
 * knows. Under the agency's lock only.
 *
 * @throws when it is an agency's own by now
 */
export async function dropSide(side: SideRecord): Promise<void> {
  const { databaseName } = side;
  if (await controlClient().agency.findUnique({ where: { databaseName }, select: { id: true } })) {
    throw new Error(`${databaseName} is an agency's own database and is not dropped`);
  }
  await dropDatabase(side);
  await controlClient().sideDatabase.deleteMany({ where: { databaseName } });
}

/** Drops what was brought back for a request, or was put aside for it. */
export async function dropSidesOf(requestId: string, kind?: SideRecord["kind"]): Promise<void> {
  const sides = await listSideRecords();
  for (const side of sides) {
    if (side.requestId === requestId && (kind === undefined || side.kind === kind)) await dropSide(side);
  }
}

/** Drops those whose time is over. One agency's trouble is not the others'. */
export async function dropSidesDue(): Promise<void> {
  for (const side of await listSideRecords()) {
    if (!(await isDue(side))) continue;
    const drop = async () => {
      // Asked again, as an undo may have been ordered meanwhile.
      if (await isDue(side)) await dropSide(side);
    };
    await unlessBusy(() => withAgencyLock(side.agencyId, drop)).catch(logFault);
  }
}

async function isDue({ databaseName }: SideRecord): Promise<boolean> {
  const hasEnded = { request: { status: { notIn: [...OPEN_STATUSES] } } };
  const isOver = { OR: [{ dropAfter: null }, { dropAfter: { lt: now() } }] };
  return (await controlClient().sideDatabase.count({ where: { databaseName, ...hasEnded, ...isOver } })) > 0;
}
