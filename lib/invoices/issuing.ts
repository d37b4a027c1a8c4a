import { v7 as uuidv7 } from "uuid";
import type { RegistryWriter, RegistryWriting } from "@/lib/access/write-registry-as";
import { type IssuerPart, recipientPartSchema } from "@/lib/invoices/parts";
import { dueAtAfter, invoiceNumber, linesFor, yearOf } from "@/lib/invoices/rules";
import { sumUp } from "@/lib/money/rules";
import { now } from "@/lib/time/clock";
import { dayOf } from "@/lib/time/zones";

type Finished = { id: string; agencyId: string };

/**
 * Writes the invoice of a restore that has come to its end, in the transaction that ends it: taken back, it takes back
 * its number too. Null: all was free, or nobody accepted a price because the operator restored of their own accord.
 */
export async function issueInvoice(
  { tx, record, tellMember }: Pick<RegistryWriting, "tx" | "record" | "tellMember">,
  { id: requestId, agencyId }: Finished,
  outcome: "discarded" | "restored",
): Promise<{ id: string } | null> {
  const { terms, acceptance, snapshot } = await tx.restoreRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { terms: true, acceptance: true, snapshot: { select: { startedAt: true, timeZone: true } } },
  });
  const lines = acceptance ? linesFor(outcome, terms) : [];
  if (!acceptance || lines.length === 0) return null;
  const { paymentDays, ...issuer } = await readIssuer(tx);
  const issuedAt = now();
  const snapshotDay = dayOf(snapshot.startedAt, snapshot.timeZone);
  const id = uuidv7();
  const number = await nextNumber(tx, yearOf(issuedAt, issuer.timeZone));
  await tx.invoice.create({
    data: {
      id,
      number,
      agencyId,
      requestId,
      issuedAt,
      dueAt: dueAtAfter(issuedAt, paymentDays),
      locale: acceptance.locale,
      currency: terms.currency,
      issuer,
      recipient: recipientPartSchema.parse(acceptance.recipient),
      lines: lines.map((line) => ({ ...line, snapshotDay })),
      vatBasisPoints: terms.vatBasisPoints,
      ...sumUp(
        lines.map(({ netCents }) => netCents),
        terms.vatBasisPoints,
      ),
    },
    select: { id: true },
  });
  await tellMember(agencyId, { template: "invoice", memberId: acceptance.memberId, invoiceId: id });
  await record("invoice.issued", { kind: "invoice", id, agencyId }, { number });
  return { id };
}

/** Prices can be set only once there is an issuer, who can be changed and not removed. */
async function readIssuer(tx: RegistryWriter): Promise<IssuerPart & { paymentDays: number }> {
  const { id: _, ...issuer } = await tx.invoiceIssuer.findUniqueOrThrow({ where: { id: 1 } });
  const [row] = await tx.$queryRaw<{ timeZone: string }[]>`SELECT "timeZone" FROM "AgencySettings" WHERE "id" = 1`;
  return { ...issuer, timeZone: row?.timeZone ?? "Europe/Berlin" };
}

/** The row stays locked until the commit: the next one waits, and a number that is taken back is given again. */
async function nextNumber(tx: RegistryWriter, year: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "InvoiceCounter" ("year", "last") VALUES (${year}, 1)
    ON CONFLICT ("year") DO UPDATE SET "last" = "InvoiceCounter"."last" + 1 RETURNING "last"`;
  if (!row) throw new Error("The counter of invoices gave no number");
  return invoiceNumber(year, row.last);
}
