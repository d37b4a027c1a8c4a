import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { type Confirmation, confirmationFileName, writeConfirmation } from "@/lib/restores/confirmation";
import { acceptanceWording } from "@/lib/restores/wording";
import { readPdfText } from "@/lib/testing/pdf-text";

const terms = {
  id: "00000000-0000-7000-8000-000000000001",
  currency: "EUR",
  previewNetCents: 4_900,
  restoreNetCents: 24_900,
  vatBasisPoints: 1_900,
  promisedHours: 24,
  autoApproveMaxDays: null,
};
const snapshotAt = new Date("2026-11-21T20:14:00Z");

function order(locale: Locale, changes: Partial<Confirmation["terms"]> = {}): Confirmation {
  const offer = { agencyName: "Nordlicht", snapshotAt, timeZone: "Europe/Berlin", terms: { ...terms, ...changes } };
  return {
    locale,
    timeZone: "Europe/Berlin",
    issuer: { name: "Kontor Betrieb GmbH", address: "Kai 1\n20457 Hamburg", email: "rechnung@kontor.example" },
    recipient: { name: "Łukasiewicz & Söhne", address: "Am Kai 1" },
    acceptedAt: new Date("2026-11-22T16:00:00Z"),
    acceptedBy: "Jana Peters",
    promisedAt: new Date("2026-11-23T16:00:00Z"),
    snapshotAt,
    wording: acceptanceWording(locale, offer),
    terms: offer.terms,
  };
}

const textOf = async (confirmation: Confirmation) =>
  readPdfText(await writeConfirmation(confirmation)).replaceAll("\u00a0", " ");

describe("the confirmation of an order", () => {
  it("says who ordered what, when, by what words and at what price", async () => {
    const text = await textOf(order("de"));
    const said = ["Auftragsbestätigung", "Jana Peters", "21. November 2026 um 21:14", "22.11.2026, 17:00"];
    const prices = ["49,00 €", "249,00 €", "298,00 €", "56,62 €", "354,62 €", "58,31 € brutto"];
    for (const due of [...said, ...prices, "Łukasiewicz & Söhne", "Ich darf das für die Agentur bestellen."]) {
      expect(text).toContain(due);
    }
  });

  it("speaks English to whoever ordered in English", async () => {
    const text = await textOf(order("en"));
    for (const due of ["Order confirmation", "21 November 2026", "€354.62", "I am entitled to order this"]) {
      expect(text).toContain(due);
    }
  });

  it("names no prices where all is free, and needs nobody who writes invoices", async () => {
    const free = order("de", { previewNetCents: 0, restoreNetCents: 0 });
    const text = await textOf({ ...free, issuer: null });
    expect(text).toContain("Die Wiederherstellung kostet nichts.");
    expect(text).not.toContain("€");
  });

  it("is a file with a name of our own", () => {
    expect(confirmationFileName("de")).toMatch(/^[A-Za-z-]+\.pdf$/);
    expect(confirmationFileName("en")).toMatch(/^[A-Za-z-]+\.pdf$/);
  });
});
