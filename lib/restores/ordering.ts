import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readRegistryAs } from "@/lib/access/read-registry-as";
import { type RegistryWriting, writeRegistryAs } from "@/lib/access/write-registry-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { DomainError } from "@/lib/errors/domain-error";
import { type BillingAddressInput, billingAddressSchema } from "@/lib/invoices/schema";
import { priceOf } from "@/lib/prices/rules";
import { readCurrentTerms, TERMS_SELECT } from "@/lib/prices/terms";
import { approveByItself } from "@/lib/restores/approving";
import { tellOfStep } from "@/lib/restores/notices";
import { visibleTo } from "@/lib/restores/policy";
import type { AcceptPriceInput, RequestRestoreInput } from "@/lib/restores/schema";
import { recordStep, writeStep } from "@/lib/restores/steps";
import { acceptanceWording } from "@/lib/restores/wording";
import { now } from "@/lib/time/clock";

/**
 * Asks for a snapshot back, at the prices that were shown. Nothing is ordered before its price is accepted. The same
 * request sent again is one.
 */
export async function requestRestore(actor: Actor, input: RequestRestoreInput): Promise<{ id: string }> {
  const { id, snapshotId, reason, termsId } = input;
  const { restoreRequest } = readRegistryAs(actor, "restore:request");
  const again = { id, ...visibleTo(actor), requestedById: memberIdOf(actor) };
  if (await restoreRequest.findFirst({ where: again, select: { id: true } })) return { id };
  return writeRegistryAs(actor, "restore:request", async (writing) => {
    const { tx, record } = writing;
    const agencyId = actor.agency.id;
    const snapshot = await tx.snapshot.findFirst({
      where: { id: snapshotId, scopeId: agencyId, status: "stored" },
      select: { id: true },
    });
    if (!snapshot) throw new DomainError("snapshot-gone", { field: "snapshotId" });
    if ((await readCurrentTerms(tx)).id !== termsId) throw new DomainError("prices-changed");
    await tx.restoreRequest.create({
      data: {
        id,
        agencyId,
        snapshotId,
        reason,
        requestedById: memberIdOf(actor),
        requestedByName: actor.name,
        createdAt: now(),
        termsId,
      },
      select: { id: true },
    });
    const stepId = await writeStep(tx, actor, id, "requested");
    await record("restore.requested", { kind: "restore", id, agencyId }, { snapshotId });
    const concerned = { id, agencyId, requestedById: actor.memberId, promisedAt: null };
    await tellOfStep(writing, concerned, { move: "request", stepId });
    return { id };
  });
}

/**
 * Orders for money: who, when, by what words and at what price is kept where nothing can change it. Needs a proof of
 * who it is. What the terms let through is approved at once.
 */
export async function acceptPrice(actor: Actor, input: AcceptPriceInput): Promise<void> {
  await writeRegistryAs(actor, "restore:request", async (writing) => {
    requireStepUp(actor);
    const { tx } = writing;
    const { id } = input;
    const request = await tx.restoreRequest.findFirst({ where: { id, ...visibleTo(actor) }, select: OFFER_SELECT });
    if (!request) throw new DomainError("not-found");
    const { snapshot, agency, terms } = request;
    const offer = { agencyName: agency.name, snapshotAt: snapshot.startedAt, timeZone: snapshot.timeZone, terms };
    const wording = acceptanceWording(actor.locale, offer);
    if (input.wording !== wording) throw new DomainError("wording-changed");
    const recipient = priceOf(terms).isFree ? null : billingAddressSchema.parse(input);
    await recordStep(writing, actor, { requestId: id, move: "acceptPrice" });
    await tx.restoreAcceptance.create({
      data: {
        requestId: id,
        memberId: memberIdOf(actor),
        memberName: actor.name,
        acceptedAt: now(),
        locale: actor.locale,
        wording,
        recipient: recipient ?? { name: agency.name },
      },
      select: { requestId: true },
    });
    if (recipient) await keepAddress(writing, actor.agency.id, recipient);
  });
  await approveByItself(input.id);
}

const OFFER_SELECT = {
  agency: { select: { name: true } },
  snapshot: { select: { startedAt: true, timeZone: true } },
  terms: { select: TERMS_SELECT },
} as const;

/** For the next time; what was agreed keeps its own copy. */
async function keepAddress({ tx }: RegistryWriting, agencyId: string, address: BillingAddressInput): Promise<void> {
  await tx.billingAddress.upsert({
    where: { agencyId },
    create: { agencyId, ...address },
    update: address,
    select: { agencyId: true },
  });
}
