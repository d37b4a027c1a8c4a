import { describe, expect, it } from "vitest";
import { type InvoiceDocument, invoiceFileName, writeInvoice } from "@/lib/invoices/document";
import { readPdfText } from "@/lib/testing/pdf-text";

const invoice: InvoiceDocument = {
  number: "2026-00042",
  locale: "de",
  currency: "EUR",
  vatBasisPoints: 1_900,
  netCents: 29_800,
  vatCents: 5_662,
  grossCents: 35_462,
  issuedAt: new Date("2026-11-22T23:30:00Z"),
  dueAt: new Date("2026-12-06T23:30:00Z"),
  issuer: {
    name: "Kontor Betrieb GmbH",
    address: "Speicherstraße 12\n20457 Hamburg",
    email: "rechnung@kontor.example",
    vatId: "DE123456789",
    bankDetails: "IBAN DE02 1203 0000 0000 2020 51",
    vatExemptionNote: "Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.",
    timeZone: "Europe/Berlin",
  },
  recipient: {
    name: "Nordlicht, Łukasiewicz & Παπαδόπουλος GmbH",
    address: "Am Kai 1\n20457 Hamburg",
    email: "buero@nordlicht.example",
    vatId: "DE987654321",
  },
  lines: [
    { kind: "preview", netCents: 4_900, snapshotDay: "2026-11-14" },
    { kind: "restore", netCents: 24_900, snapshotDay: "2026-11-14" },
  ],
};

const textOf = async (changes: Partial<InvoiceDocument> = {}) =>
  readPdfText(await writeInvoice({ ...invoice, ...changes })).replaceAll("\u00a0", " ");

describe("an invoice's PDF", () => {
  it("says all that German law asks for", async () => {
    const text = await textOf();
    // § 14 (4) UStG, by its numbers: 1 names and addresses, 2 tax number, 3 date, 4 number, 5 service, 6 its date, 7 and 8 amounts.
    for (const due of [
      ...["Kontor Betrieb GmbH", "Speicherstraße 12", "20457 Hamburg"],
      ...["Nordlicht, Łukasiewicz & Παπαδόπουλος GmbH", "Am Kai 1"],
      ...["USt-IdNr. / Steuernummer: DE123456789", "DE987654321"],
      ...["Rechnungsdatum", "23. November 2026", "Rechnung 2026-00042", "Leistungsdatum", "7. Dezember 2026"],
      ...["Wiederherstellung aus der Sicherung vom 14. November 2026", "49,00 €", "249,00 €"],
      ...["298,00 €", "zzgl. 19 % Umsatzsteuer", "56,62 €", "354,62 €", "Seite 1 von 1"],
    ]) {
      expect(text).toContain(due);
    }
    expect(text).not.toContain("§ 19");
  });

  it("speaks English to whoever ordered in English", async () => {
    const text = await textOf({ locale: "en" });
    for (const said of ["Invoice 2026-00042", "23 November 2026", "plus 19% VAT", "€354.62", "Page 1 of 1"]) {
      expect(text).toContain(said);
    }
  });

  it("says why there is no VAT", async () => {
    const text = await textOf({ vatBasisPoints: 0, vatCents: 0, grossCents: 29_800 });
    expect(text).toContain("Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.");
  });

  it("prints names of other scripts", async () => {
    const recipient = { ...invoice.recipient, name: "Արմեն Գրիգորյան Nguyễn Иванов" };
    const text = await textOf({ recipient });
    for (const name of ["Արմեն Գրիգորյան", "Nguyễn Иванов"]) expect(text).toContain(name);
  });

  it("goes on to a second page with the longest address there can be", async () => {
    const address = Array.from({ length: 6 }, (_, line) => `${line} ${"Straße ".repeat(11)}`).join("\n");
    const lines = Array.from({ length: 20 }, () => invoice.lines[0]).filter((line) => line !== undefined);
    const text = await textOf({ recipient: { ...invoice.recipient, address }, lines });
    expect(text).toContain("Seite 2 von 2");
    expect(text).toContain("354,62 €");
  });

  it("names no person in what the file says of itself, and is the same bytes each time", async () => {
    const pdf = Buffer.from(await writeInvoice(invoice));
    expect(pdf.equals(Buffer.from(await writeInvoice(invoice)))).toBe(true);
    const said = pdf.toString("latin1");
    expect(said).not.toContain("/Author");
    expect(said).not.toMatch(/nordlicht/i);
  });

  it("is a file with a name of our own", () => {
    expect(invoiceFileName(invoice)).toBe("Rechnung-2026-00042.pdf");
  });
});
