import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { wakeRestore } from "@/lib/jobs/send-job";
import type { RefuseRestoreInput, RestoreId } from "@/lib/restores/schema";
import { recordStep } from "@/lib/restores/steps";

/** Lets an ordered restore be loaded. */
export async function approveRestore(actor: Actor, { id }: RestoreId): Promise<void> {
  const { agencyId } = await writeRegistryAs(actor, "console:decide", (writing) =>
    recordStep(writing, actor, { requestId: id, move: "approve" }),
  );
  await wakeRestore("restore", agencyId, id);
}

/** Ends an order with a reason, which the agency reads. It costs nothing. */
export async function refuseRestore(actor: Actor, { id, reason }: RefuseRestoreInput): Promise<void> {
  await writeRegistryAs(actor, "console:decide", (writing) =>
    recordStep(writing, actor, { requestId: id, move: "refuse", note: reason }),
  );
}
