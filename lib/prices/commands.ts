import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { DomainError } from "@/lib/errors/domain-error";
import type { SetPricesInput } from "@/lib/prices/schema";
import { now } from "@/lib/time/clock";

/**
 * Sets what a restore costs from now on; what was ordered before keeps the prices it was shown. Needs a proof of who it
 * is, and somebody who writes the invoices unless all is free.
 */
export async function setPrices(actor: Actor, input: SetPricesInput): Promise<{ id: string }> {
  return writeRegistryAs(actor, "console:price", async ({ tx, record }) => {
    requireStepUp(actor);
    const { previewNet, restoreNet, vat, promisedHours, autoApproveMaxDays } = input;
    if (previewNet + restoreNet > 0 && (await tx.invoiceIssuer.count()) === 0) throw new DomainError("issuer-missing");
    const terms = {
      previewNetCents: previewNet,
      restoreNetCents: restoreNet,
      vatBasisPoints: vat,
      promisedHours,
      autoApproveMaxDays,
    };
    const id = uuidv7();
    await tx.restoreTerms.create({
      data: { id, createdAt: now(), createdById: memberIdOf(actor), ...terms },
      select: { id: true },
    });
    await record("restore.terms-changed", { kind: "terms", id }, terms);
    return { id };
  });
}
