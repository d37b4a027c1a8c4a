import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { wakeRestore } from "@/lib/jobs/send-job";
import type { RestoreId } from "@/lib/restores/schema";
import { recordStep } from "@/lib/restores/steps";

/** Takes the order back, as long as nothing is loaded. It costs nothing. */
export async function withdrawRestore(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:request", (writing) =>
    recordStep(writing, actor, { requestId: id, move: "withdraw" }),
  );
}

/** Lets the preview go; the live data stays as it is. */
export async function discardPreview(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:choose", (writing) =>
    recordStep(writing, actor, { requestId: id, move: "discard" }),
  );
}

/** Ends the restore with the single records that were taken back. */
export async function finishRestore(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:choose", (writing) =>
    recordStep(writing, actor, { requestId: id, move: "finish" }),
  );
}

/** Has the whole agency go over to the preview. Needs a proof of who it is. */
export async function orderSwitch(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:choose", (writing) => {
    requireStepUp(actor);
    return recordStep(writing, actor, { requestId: id, move: "orderSwitch" });
  });
  await wakeRestore("restore-switch", actor.agency.id, id);
}

/** Has the agency go back to what was there before the switch. Needs a proof of who it is. */
export async function orderUndo(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:choose", (writing) => {
    requireStepUp(actor);
    return recordStep(writing, actor, { requestId: id, move: "orderUndo" });
  });
  await wakeRestore("restore-undo", actor.agency.id, id);
}
