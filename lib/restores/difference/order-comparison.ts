import type { Actor } from "@/lib/access/actor";
import { agencyConnection } from "@/lib/db/connection";
import type { AgencyRecord } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { wakeComparison } from "@/lib/jobs/send-job";
import { announceComparison, prepareSchema } from "@/lib/restores/difference/comparison";
import { openSide } from "@/lib/restores/difference/open-side";
import type { RestoreIdInput } from "@/lib/restores/difference-schema";

/** Has today's data compared anew with what lies beside them. Nothing of the agency's is changed by it. */
export async function compareAgain(actor: Actor, { id }: RestoreIdInput): Promise<void> {
  const { databaseName } = await openSide(actor, id);
  await orderComparison(actor.agency, databaseName);
}

export async function orderComparison(agency: AgencyRecord, databaseName: string): Promise<void> {
  const side = { ...agency, databaseName };
  await withClient(agencyConnection(side, "owner"), async (owner) => {
    await prepareSchema(owner, side);
    await announceComparison(owner);
  });
  await wakeComparison(agency.id, databaseName);
}
