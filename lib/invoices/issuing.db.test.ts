import { afterEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { controlClient } from "@/lib/db/control";
import { markPaid, markUnpaid, setInvoiceIssuer } from "@/lib/invoices/commands";
import { exportInvoices } from "@/lib/invoices/exporting";
import { issueInvoice } from "@/lib/invoices/issuing";
import { getInvoiceDocument, listInvoices } from "@/lib/invoices/queries";
import { invoiceIssuerSchema } from "@/lib/invoices/schema";
import { setPrices } from "@/lib/prices/commands";
import { setPricesSchema } from "@/lib/prices/schema";
import type { RestoreMove } from "@/lib/restores/rules";
import { anAgency } from "@/lib/testing/database";
import { anOperator, aPreviewedRestore, aPriceList, aRestoreRequest, theWorker, walk } from "@/lib/testing/restores";

const agency = anAgency();
const other = anAgency();
const ALL = { payment: "all" } as const;

afterEach(async () => {
  const ended = { status: "withdrawn" } as const;
  const agencies = [agency.agency.id, other.agency.id];
  await controlClient().restoreRequest.updateMany({ where: { agencyId: { in: agencies } }, data: ended });
});

async function anInvoice(admin: Actor, end: RestoreMove = "finish", name?: string) {
  const requestId = await aPreviewedRestore(admin, { termsId: await aPriceList(), billedTo: name });
  await walk(admin, requestId, [end]);
  return controlClient().invoice.findUniqueOrThrow({ where: { requestId } });
}

describe("an invoice", () => {
  it("is not found by another agency, and not shown to a manager", async () => {
    const { id } = await anInvoice(await agency.actor("admin"));
    const stranger = await other.actor("owner");
    await expect(getInvoiceDocument(stranger, { id })).rejects.toMatchObject({ code: "not-found" });
    expect((await listInvoices(stranger, ALL)).rows).toEqual([]);
    await expect(listInvoices(await agency.actor("manager"), ALL)).rejects.toMatchObject({ code: "forbidden" });
    expect((await listInvoices(await agency.actor("bookkeeper"), ALL)).rows.map((row) => row.id)).toContain(id);
  });

  it("is not written when all is free, nor when nothing was charged yet", async () => {
    const admin = await agency.actor("admin");
    const free = await aPreviewedRestore(admin, {
      termsId: await aPriceList({ previewNetCents: 0, restoreNetCents: 0 }),
    });
    await walk(admin, free, ["finish"]);
    const withdrawn = await aRestoreRequest(admin, { termsId: await aPriceList() });
    await walk(admin, withdrawn.id, ["acceptPrice", "withdraw"]);
    const where = { requestId: { in: [free, withdrawn.id] } };
    expect(await controlClient().invoice.count({ where })).toBe(0);
  });

  it("charges a discarded preview without the restore", async () => {
    const discarded = await anInvoice(await agency.actor("admin"), "discard");
    expect(discarded).toMatchObject({ netCents: 4_900, vatCents: 931, grossCents: 5_831 });
    expect(discarded.lines).toMatchObject([{ kind: "preview" }]);
  });

  it("charges preview and restore, with VAT taken once", async () => {
    const restored = await anInvoice(await agency.actor("admin"));
    expect(restored).toMatchObject({ netCents: 29_800, vatCents: 5_662, grossCents: 35_462, locale: "de" });
    expect(restored.lines).toMatchObject([{ kind: "preview" }, { kind: "restore" }]);
  });

  it("is changed by nothing but its payment, whoever asks the database", async () => {
    const { id } = await anInvoice(await agency.actor("admin"));
    const immutable = "what was agreed, done or billed is never changed";
    const sql = controlClient();
    const change = sql.$executeRaw`UPDATE "Invoice" SET "grossCents" = 1, "netCents" = 1, "vatCents" = 0 WHERE "id" = ${id}::uuid`;
    await expect(change).rejects.toThrow(immutable);
    await expect(sql.$executeRaw`DELETE FROM "Invoice" WHERE "id" = ${id}::uuid`).rejects.toThrow(immutable);
  });

  it("is marked as paid by operators only, and that can be taken back", async () => {
    const owner = await agency.actor("owner");
    const { id } = await anInvoice(owner);
    await expect(markPaid(owner, { id })).rejects.toMatchObject({ code: "forbidden" });
    const operator = anOperator();
    await markPaid(operator, { id });
    await expect(markPaid(operator, { id })).rejects.toMatchObject({ code: "changed-elsewhere" });
    expect((await listInvoices(owner, { payment: "paid" })).rows.map((row) => row.id)).toContain(id);
    await markUnpaid(operator, { id });
    expect((await listInvoices(owner, { payment: "paid" })).rows.map((row) => row.id)).not.toContain(id);
  });
});

describe("fifty invoices at once", { timeout: 60_000 }, () => {
  it("have numbers without gaps and without doubles, and what is taken back leaves none", async () => {
    const termsId = await aPriceList();
    const admin = await agency.actor("admin");
    const requests: string[] = [];
    for (let count = 0; count < 50; count += 1) {
      const requestId = await aPreviewedRestore(admin, { termsId });
      requests.push(requestId);
      const ended = { status: "done", outcome: "recordsTaken" } as const;
      await controlClient().restoreRequest.update({ where: { id: requestId }, data: ended });
    }
    const before = await lastCount();
    await Promise.allSettled(requests.flatMap((id) => [issue(id), issueAndFail(id)]));
    const invoices = await controlClient().invoice.findMany({ where: { requestId: { in: requests } } });
    const counts = invoices.map(({ number }) => Number(number.slice(5))).sort((one, another) => one - another);
    expect(counts).toEqual(Array.from({ length: 50 }, (_, index) => before + 1 + index));
  });
});

function issue(id: string, then: () => void = () => {}): Promise<void> {
  return writeRegistryAs(theWorker(), "restore:carry-out", async (writing) => {
    await issueInvoice(writing, { id, agencyId: agency.agency.id }, "restored");
    then();
  });
}

function issueAndFail(id: string): Promise<void> {
  return issue(id, () => {
    throw new Error("Cut off");
  });
}

describe("the export", () => {
  it("is not for a manager, and an agency's holds its own only", async () => {
    await expect(exportInvoices(await agency.actor("manager"), ALL)).rejects.toMatchObject({ code: "forbidden" });
    const { number } = await anInvoice(await agency.actor("admin"));
    expect(await exportInvoices(await agency.actor("bookkeeper"), ALL)).toContain(number);
    expect(await exportInvoices(await other.actor("bookkeeper"), ALL)).not.toContain(number);
  });

  it.each(["=HYPERLINK(1)", "+49 GmbH", "-Minus KG", "@Agentur"])(
    "holds %j as text, and as no formula",
    async (name) => {
      await anInvoice(await other.actor("admin"), "finish", name);
      const csv = await exportInvoices(anOperator(), ALL);
      expect(csv).toContain(`,'${name},298.00,19.00,56.62,354.62,EUR\r\n`);
    },
  );
});

describe("who writes invoices", () => {
  it("has to be known before anything may cost something", async () => {
    await controlClient().invoiceIssuer.deleteMany();
    const typed = { previewNet: "1", restoreNet: "0", vat: "19", promisedHours: "24", autoApproveMaxDays: "" };
    const setting = setPrices(anOperator(), setPricesSchema.parse(typed));
    await expect(setting).rejects.toMatchObject({ code: "issuer-missing" });
    await aPriceList();
  });

  it("is said by operators only", async () => {
    const input = invoiceIssuerSchema.parse({
      name: "Betrieb",
      address: "Kai 1",
      email: "a@b.example",
      vatId: "DE1",
      bankDetails: "",
      paymentDays: "14",
      vatExemptionNote: "",
    });
    await expect(setInvoiceIssuer(await agency.actor("owner"), input)).rejects.toMatchObject({ code: "forbidden" });
    await setInvoiceIssuer(anOperator(), input);
    const former = await anInvoice(await agency.actor("admin"));
    expect(former.issuer).toMatchObject({ name: "Kontor Betrieb GmbH" });
  });
});

async function lastCount(): Promise<number> {
  const [row] = await controlClient().$queryRaw<{ last: number }[]>`SELECT max("last") AS "last" FROM "InvoiceCounter"`;
  return row?.last ?? 0;
}
