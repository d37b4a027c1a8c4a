import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { controlClient } from "@/lib/db/control";
import type { AgencyRecord } from "@/lib/db/registry";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";
import { moverOf, permissionFor } from "@/lib/restores/policy";
import type { RestoreMove } from "@/lib/restores/rules";
import { recordStep, type SteppedRequest, writeStep } from "@/lib/restores/steps";
import { testActor } from "@/lib/testing/actors";
import { now } from "@/lib/time/clock";

export const FREE_TERMS_ID = "00000000-0000-7000-8000-000000000001";

/** A row of a stored snapshot. There is no file behind it. */
export async function aStoredSnapshot(agency: AgencyRecord, startedAt: Date = now()): Promise<{ id: string }> {
  return controlClient().snapshot.create({
    data: {
      id: uuidv7(),
      scopeId: agency.id,
      cause: "scheduled",
      status: "stored",
      startedAt,
      finishedAt: startedAt,
      timeZone: "Europe/Berlin",
      sizeBytes: 1_048_576,
      sha256: new Uint8Array(32),
      schemaVersion: "20261122150000_private_notes",
      manifest: {},
    },
    select: { id: true },
  });
}

/** A request just as a member made it, for which no price is accepted yet. */
export async function aRestoreRequest(
  member: Actor,
  { snapshotId, termsId = FREE_TERMS_ID }: { snapshotId?: string; termsId?: string } = {},
): Promise<{ id: string; snapshotId: string }> {
  const id = uuidv7();
  const ordered = snapshotId ?? (await aStoredSnapshot(member.agency)).id;
  await writeRegistryAs(member, "restore:request", async ({ tx, record }) => {
    await tx.restoreRequest.create({
      data: {
        id,
        agencyId: member.agency.id,
        snapshotId: ordered,
        reason: "Projekt gelöscht",
        requestedById: memberIdOf(member),
        requestedByName: member.name,
        termsId,
      },
    });
    await writeStep(tx, member, id, "requested");
    await record("restore.requested", { kind: "restore", id, agencyId: member.agency.id });
  });
  return { id, snapshotId: ordered };
}

/** Takes one step through the door it is made for. */
export function step(actor: Actor, requestId: string, move: RestoreMove, note?: string): Promise<SteppedRequest> {
  return writeRegistryAs(actor, permissionFor(actor, move), (writing) =>
    recordStep(writing, actor, { requestId, move, note }),
  );
}

/** Takes the steps in turn, each as whoever takes it: the member, an operator or the worker. */
export async function walk(member: Actor, requestId: string, moves: RestoreMove[]): Promise<void> {
  for (const move of moves) await step(whoTakes(move, member), requestId, move, "Beispiel");
}

/** With its price accepted, up to the preview, of which there is no database. */
export async function aPreviewedRestore(
  member: Actor,
  { termsId, billedTo = "Nordlicht GmbH" }: { termsId?: string; billedTo?: string } = {},
): Promise<string> {
  const { id } = await aRestoreRequest(member, { termsId });
  const recipient = { name: billedTo, address: "Kai 1", email: "buero@nordlicht.example", vatId: null };
  const words = { memberId: memberIdOf(member), memberName: member.name, locale: "de", wording: "Ja" };
  await controlClient().restoreAcceptance.create({ data: { requestId: id, ...words, recipient } });
  await walk(member, id, ["acceptPrice", "approve", "load", "openPreview"]);
  return id;
}

/** The invoice of a restore that was finished. */
export async function aBilledRestore(member: Actor): Promise<string> {
  const requestId = await aPreviewedRestore(member, { termsId: await aPriceList() });
  await walk(member, requestId, ["finish"]);
  return (await controlClient().invoice.findUniqueOrThrow({ where: { requestId } })).id;
}

export function anOperator(): Actor {
  return testActor(operatorsRealm(), { memberId: uuidv7(), name: "Otto Operator", subjects: ["operator"] });
}

export function theWorker(): Actor {
  return systemActor(operatorsRealm(), "restore");
}

function whoTakes(move: RestoreMove, member: Actor): Actor {
  if (move === "approve" || move === "refuse") return anOperator();
  const isMembers = ["acceptPrice", "withdraw", "discard", "finish", "orderSwitch", "orderUndo"].includes(move);
  return isMembers && moverOf(member) === "member" ? member : theWorker();
}

type PriceChanges = Partial<typeof PRICES & { autoApproveMaxDays: number }>;

/** Prices from now on, and who writes the invoices. */
export function aPriceList(changes: PriceChanges = {}): Promise<string> {
  return whilePricesHold(() => setPriceList(changes));
}

/** All test files have one price list: while one needs it to stay as it is, the others wait. */
export function whilePricesHold<T>(run: () => Promise<T>): Promise<T> {
  return controlClient().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261122)`;
      return run();
    },
    { maxWait: 15_000, timeout: 15_000 },
  );
}

/** Within `whilePricesHold`. */
export async function setPriceList(changes: PriceChanges = {}): Promise<string> {
  await controlClient().invoiceIssuer.upsert({ where: { id: 1 }, create: { id: 1, ...ISSUER }, update: ISSUER });
  const data = { id: uuidv7(), createdAt: now(), ...PRICES, ...changes };
  return (await controlClient().restoreTerms.create({ data, select: { id: true } })).id;
}

const PRICES = { previewNetCents: 4_900, restoreNetCents: 24_900, vatBasisPoints: 1_900, promisedHours: 24 };
const ISSUER = {
  name: "Kontor Betrieb GmbH",
  address: "Speicherstraße 12\n20457 Hamburg",
  email: "rechnung@kontor.example",
  vatId: "DE123456789",
  bankDetails: "IBAN DE02 1203 0000 0000 2020 51",
};
