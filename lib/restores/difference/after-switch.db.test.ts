import { expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { agencyClient } from "@/lib/db/agency-client";
import { type AgencyRecord, listAgencyRecords, listSideRecords } from "@/lib/db/registry";
import { compareBeside } from "@/lib/restores/difference/compare";
import { getDifferenceState } from "@/lib/restores/difference/state";
import { takeBack } from "@/lib/restores/difference/take-back";
import { takeBackSchema } from "@/lib/restores/difference-schema";
import { loadPreview } from "@/lib/restores/load-preview";
import { switchAgency, undoSwitch } from "@/lib/restores/switch";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";
import { aClient } from "@/lib/testing/factories";
import { aRestoreRequest, walk } from "@/lib/testing/restores";

const agency = anAgency();

/** As the registry knows it by now: a switch exchanges its database. */
async function current(): Promise<AgencyRecord> {
  const record = (await listAgencyRecords()).find(({ id }) => id === agency.agency.id);
  if (!record) throw new Error("The agency is no more");
  return record;
}

async function anOwner(): Promise<Actor> {
  return testActor(await current(), { memberId: agency.ownerId, name: "Olga Owner", subjects: ["owner"] });
}

async function compare(requestId: string): Promise<void> {
  const side = (await listSideRecords()).find((one) => one.requestId === requestId);
  await compareBeside(await current(), side?.databaseName ?? "");
}

async function isThere(id: string): Promise<boolean> {
  return (await agencyClient(await current()).client.count({ where: { id } })) > 0;
}

it("gives back what a switch has lost, and after its undo what was written in between", {
  timeout: 120_000,
}, async () => {
  const owner = await anOwner();
  const snapshot = await takeSnapshot(agency.agency, { cause: "manual" });
  const { id } = await aRestoreRequest(owner, { snapshotId: snapshot.id });
  await walk(owner, id, ["acceptPrice", "approve"]);
  await loadPreview(id);
  const lost = await aClient(agency.db, { name: "Nach der Sicherung" });
  await walk(owner, id, ["orderSwitch"]);
  await switchAgency(id);
  expect(await isThere(lost.id)).toBe(false);

  await compare(id);
  expect(await getDifferenceState(await anOwner(), { id })).toMatchObject({ kind: "former" });
  await takeBack(await anOwner(), takeBackSchema.parse({ id, client: lost.id }));
  expect(await isThere(lost.id)).toBe(true);

  const between = await aClient(agencyClient(await current()), { name: "Dazwischen" });
  await walk(await anOwner(), id, ["orderUndo"]);
  await undoSwitch(id);
  expect(await isThere(between.id)).toBe(false);
  await compare(id);
  expect(await getDifferenceState(await anOwner(), { id })).toMatchObject({ kind: "undone" });
  await takeBack(await anOwner(), takeBackSchema.parse({ id, client: between.id }));
  expect(await isThere(between.id)).toBe(true);
});
