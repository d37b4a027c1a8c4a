import { readRegistryAs } from "@/lib/access/read-registry-as";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { wakeRestore } from "@/lib/jobs/send-job";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { isApprovedByItself } from "@/lib/prices/rules";
import { recordStep } from "@/lib/restores/steps";
import { now } from "@/lib/time/clock";

/** Approves what the terms let through without an operator. What needs one stays where it is. */
export async function approveByItself(requestId: string): Promise<void> {
  const system = systemActor(operatorsRealm(), "restore-approval");
  const { restoreRequest } = readRegistryAs(system, "restore:carry-out");
  const request = await restoreRequest.findUnique({
    where: { id: requestId },
    select: { agencyId: true, status: true, terms: true, snapshot: { select: { startedAt: true } } },
  });
  if (request?.status !== "accepted") return;
  if (!isApprovedByItself(request.terms, request.snapshot.startedAt, now())) return;
  await writeRegistryAs(system, "restore:carry-out", (writing) =>
    recordStep(writing, system, { requestId, move: "approve" }),
  );
  await wakeRestore("restore", request.agencyId, requestId);
}
