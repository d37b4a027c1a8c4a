import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { requireStepUp } from "@/lib/auth/step-up";
import { DomainError } from "@/lib/errors/domain-error";
import type { InvoiceIssuerInput } from "@/lib/invoices/schema";
import { now } from "@/lib/time/clock";

type InvoiceId = { id: string };

export async function markPaid(actor: Actor, { id }: InvoiceId): Promise<void> {
  await writeRegistryAs(actor, "console:price", async ({ tx, record }) => {
    const { count } = await tx.invoice.updateMany({
      where: { id, paidAt: null },
      data: { paidAt: now(), paidById: memberIdOf(actor) },
    });
    if (count === 0) throw new DomainError("changed-elsewhere");
    await record("invoice.paid", { kind: "invoice", id });
  });
}

/** For a payment that was marked by mistake, or did not last. */
export async function markUnpaid(actor: Actor, { id }: InvoiceId): Promise<void> {
  await writeRegistryAs(actor, "console:price", async ({ tx, record }) => {
    const { count } = await tx.invoice.updateMany({
      where: { id, paidAt: { not: null } },
      data: { paidAt: null, paidById: null },
    });
    if (count === 0) throw new DomainError("changed-elsewhere");
    await record("invoice.payment-taken-back", { kind: "invoice", id });
  });
}

/** From the next invoice on; those written keep who wrote them. Needs a proof of who it is. */
export async function setInvoiceIssuer(actor: Actor, input: InvoiceIssuerInput): Promise<void> {
  await writeRegistryAs(actor, "console:price", async ({ tx, record }) => {
    requireStepUp(actor);
    await tx.invoiceIssuer.upsert({
      where: { id: 1 },
      create: { id: 1, ...input },
      update: input,
      select: { id: true },
    });
    await record("invoice.issuer-changed", { kind: "invoice", id: null });
  });
}
