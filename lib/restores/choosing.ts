import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { DomainError } from "@/lib/errors/domain-error";
import { wakeRestore } from "@/lib/jobs/send-job";
import { hasTakenBack } from "@/lib/restores/difference/what-stays";
import type { RestoreId } from "@/lib/restores/schema";
import { recordStep } from "@/lib/restores/steps";

/** Takes the order back, as long as nothing is loaded. It costs nothing. */
export async function withdrawRestore(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:request", (writing) =>
    recordStep(writing, actor, { requestId: id, move: "withdraw" }),
  );
}

/** Lets the preview go, of which nothing is in the live data. It costs the preview alone. */
export async function discardPreview(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:choose", async (writing) => {
    await recordStep(writing, actor, { requestId: id, move: "discard" });
    if (await hasTakenBack(actor, id)) throw new DomainError("something-taken-back");
  });
}

/** Ends the restore with the single records that were taken back. It costs preview and restore. */
export async function finishRestore(actor: Actor, { id }: RestoreId): Promise<void> {
  await writeRegistryAs(actor, "restore:choose", async (writing) => {
    await recordStep(writing, actor, { requestId: id, move: "finish" });
    if (!(await hasTakenBack(actor, id))) throw new DomainError("nothing-taken-back");
  });
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
