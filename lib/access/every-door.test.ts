import { describe, expect, it } from "vitest";
import { mayDo, PERMISSIONS } from "@/lib/access/permissions";
import type { AgencyRecord } from "@/lib/db/registry";
import { operatorsRealm } from "@/lib/operators/realm";
import { testActor } from "@/lib/testing/actors";

/** Everything in lib/ that goes through a door; what makes and tests the doors is not meant. */
const modules = import.meta.glob<Record<string, unknown>>([
  "../*/**/*.ts",
  "!../**/*.test.ts",
  "!../{access,testing,db,demo,jobs,mail,postgres,web-server,outage,doctor}/**",
]);

const agency: AgencyRecord = {
  id: "00000000-0000-7000-8000-000000000000",
  slug: "nowhere",
  name: "Nowhere",
  status: "active",
  databaseName: "k_0000000000000000",
  host: null,
  port: null,
};

/** Work for the system itself: nobody is handed in whom they could refuse. */
const WITHOUT_ACTOR = new Set([
  "agencies/create-agency.ts createAgency",
  "alarms/clearing.ts clearAlarm",
  "alarms/raising.ts raiseAlarm",
  "backups/drills/drill-rows.ts endDrill",
  "backups/show-identity.ts showIdentity",
  "backups/snapshot-rows.ts markFailed",
  "backups/snapshot-rows.ts markStored",
  "keys/record-key-event.ts recordKeyEvent",
  "operators/change-operators.ts changeOperators",
  "operators/list-operators.ts listOperators",
  "recovery/recover-installation.ts recoverInstallation",
  "recovery/recovery-key.ts makeRecoveryKey",
  "restores/approving.ts approveByItself",
  "restores/giving-up.ts giveUp",
]);

/** Signed in, and allowed nothing at all. */
const nobody = testActor(agency, { memberId: agency.id, subjects: [] });

const usesADoor = (value: unknown): value is (...args: unknown[]) => unknown =>
  typeof value === "function" &&
  /\b(readAs|readBesideAs|writeAs|readRegistryAs|writeRegistryAs)\b/.test(value.toString());

const doors: [string, (...args: unknown[]) => unknown][] = [];
for (const [file, load] of Object.entries(modules)) {
  for (const [name, value] of Object.entries(await load())) {
    const called = `${file.slice(3)} ${name}`;
    if (usesADoor(value) && !WITHOUT_ACTOR.has(called)) doors.push([called, value]);
  }
}

/** What an operator has a use for: their own account, which is looked after as a member's is, and the registry. */
const OPEN_TO_OPERATORS = /^(alarms|auth|invoices|operators|passkeys|prices|profile|second-factors)\//;

const operator = testActor(operatorsRealm(), { memberId: agency.id, subjects: ["operator"] });

describe("an operator", () => {
  it.each(doors.filter(([called]) => !OPEN_TO_OPERATORS.test(called)))("is refused by %s", async (_, door) => {
    await expect(Promise.resolve().then(() => door(operator, {}, {}))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("holds the console's permissions, and none that opens an agency's data", () => {
    const held = PERMISSIONS.filter((permission) => mayDo(["operator"], permission));
    const consoles = ["console:read", "console:decide", "console:price", "console:run"];
    expect(held).toEqual(["profile:write:own", "invoice:read", ...consoles]);
  });
});

describe("an actor without permissions", () => {
  it.each(doors)("is refused by %s", async (_, door) => {
    // Whatever is wrong with the input, the refusal comes first.
    await expect(Promise.resolve().then(() => door(nobody, {}, {}))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("may do nothing that the table lists", () => {
    expect(PERMISSIONS.filter((permission) => mayDo([], permission))).toEqual([]);
  });
});
