import type { RegistryWriting } from "@/lib/access/write-registry-as";
import type { RestoreEvent } from "@/lib/restores/rules";

type Concerned = { id: string; agencyId: string; requestedById: string | null; promisedAt: Date | null };

/** What operators have to act on. What went wrong alarms them. */
const FOR_OPERATORS: readonly RestoreEvent[] = ["acceptPrice"];

/** Mails a step to whoever it concerns: who ordered, the agency's owners, and operators where it is their turn. */
export async function tellOfStep(
  { tellAgency, tellOperators }: Pick<RegistryWriting, "tellAgency" | "tellOperators">,
  { id: requestId, agencyId, requestedById, promisedAt }: Concerned,
  { move, stepId }: { move: RestoreEvent; stepId: string },
): Promise<void> {
  const notice = { template: "restore-step", requestId, stepId, move } as const;
  await tellAgency(agencyId, requestedById, notice);
  // Of what was never accepted they have heard nothing.
  const isTakenBack = move === "withdraw" && promisedAt !== null;
  if (FOR_OPERATORS.includes(move) || isTakenBack) await tellOperators(notice);
}
