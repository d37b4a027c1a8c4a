import { describe, expect, test } from "vitest";
import { roleName } from "@/lib/db/connection";
import { controlConnection } from "@/lib/db/control-connection";
import { anInstallation } from "@/lib/testing/installation";
import { aPatient, asControl, brokenIn, repairedIn } from "@/lib/testing/patient";

anInstallation();
const patient = aPatient();

describe("an agency's schema and rights: it names", () => {
  test("a migration whose file has changed since", async () => {
    await patient.asOwner(`UPDATE "_prisma_migrations" SET "checksum" = 'other'`);
    expect(await brokenIn("agency-migrations")).toContainEqual(
      expect.stringMatching(/^patient: the file of .* changed/),
    );
  });

  test.each([
    [`DROP INDEX "TimeEntry_memberId_day_idx"`, "index TimeEntry_memberId_day_idx is missing"],
    [`ALTER TABLE "TimeEntry" DROP CONSTRAINT "TimeEntry_shape"`, "constraint TimeEntry.TimeEntry_shape is missing"],
    [`ALTER TABLE "Client" ADD "secret" text`, "column Client.secret is no part of it"],
    [`ALTER TABLE "Client" ALTER "name" DROP NOT NULL`, 'column Client.name is "text" instead of "text not null"'],
    [`ALTER TABLE "TimeEntry" DISABLE TRIGGER "TimeEntry_project_months_update"`, "(switched off)"],
    [`CREATE FUNCTION "stranger"() RETURNS int LANGUAGE sql AS 'SELECT 1'`, "function stranger() is no part of it"],
  ])("a schema changed by hand: %s", async (change, difference) => {
    await patient.asOwner(change);
    expect(await brokenIn("agency-schema")).toEqual([expect.stringContaining(difference)]);
  });

  test("a role that may make databases, or is a member of another", async () => {
    await asControl(`ALTER ROLE ${patient.app} CREATEDB`);
    await asControl(`GRANT "${roleName(patient.agency.databaseName, "owner")}" TO ${patient.app}`);
    expect(await brokenIn("role-attributes")).toEqual([
      expect.stringMatching(/^patient: its role k_\w+_app is a member of k_\w+_owner$/),
      expect.stringMatching(/^patient: its role k_\w+_app is allowed to make databases$/),
    ]);
  });

  test("a role that may open another database", async () => {
    const { database } = controlConnection();
    await asControl(`GRANT CONNECT ON DATABASE "${database}" TO ${patient.app}`);
    expect(await brokenIn("foreign-databases")).toContainEqual(
      expect.stringMatching(new RegExp(`^patient: its role k_\\w+_app may open .*${database}`)),
    );
    await asControl(`REVOKE CONNECT ON DATABASE "${database}" FROM ${patient.app}`);
  });

  test("a role that may not open its own database", async () => {
    await patient.asOwner(`REVOKE CONNECT ON DATABASE "${patient.agency.databaseName}" FROM ${patient.app}`);
    expect(await brokenIn("foreign-databases")).toContainEqual(expect.stringMatching(/_app may not open its own/));
  });

  test.each([
    ['GRANT UPDATE ON "ProjectMonth" TO', "may SELECT, UPDATE on ProjectMonth, and should be able to SELECT"],
    ['REVOKE DELETE ON "Client" FROM', "may INSERT, SELECT, UPDATE on Client"],
    ['GRANT TRUNCATE ON "Client" TO PUBLIC,', "TRUNCATE, UPDATE on Client"],
    ['GRANT UPDATE ("seconds") ON "ProjectMonth" TO', "rights on single columns of ProjectMonth"],
    ["GRANT CREATE ON SCHEMA public TO", "may make tables in the schema public"],
  ])("an app role with other rights than the written ones, and sets it right: %s", async (change, difference) => {
    await patient.asOwner(`${change} ${patient.app}`);
    expect(await brokenIn("app-rights")).toEqual([expect.stringContaining(difference)]);
    expect(await repairedIn("app-rights")).toHaveLength(1);
    expect(await brokenIn("app-rights")).toEqual([]);
  });

  test("a log that can be changed", async () => {
    await patient.asOwner(`GRANT DELETE ON "Event" TO ${patient.app}; GRANT UPDATE ("data") ON "EventDetail" TO ${patient.app};
      ALTER TABLE "Event" DISABLE TRIGGER "Event_immutable"`);
    expect(await brokenIn("events")).toEqual([
      "patient: the app role may change or delete rows of Event",
      "patient: the app role may change or delete rows of EventDetail",
      "patient: the trigger that keeps events from being changed is gone or switched off",
    ]);
  });
});
