import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client, type ClientConfig } from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { currentDataKeyId } from "@/lib/crypto/data-keys";
import { closeAgencyClients } from "@/lib/db/agency-client";
import { agencyConnection, roleName } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { controlConnection } from "@/lib/db/control-connection";
import { dropDatabase, newDatabaseName, provisionDatabase } from "@/lib/db/provision";
import type { AgencyRecord } from "@/lib/db/registry";
import { anInstallation } from "@/lib/testing/installation";
import { examine } from "./examine";

const { dataDir } = anInstallation();

let agency: AgencyRecord;
let ownerId: string;
let app: string;

beforeEach(async () => {
  ({ agency, ownerId } = await createAgency({ slug: "patient", name: "Patient", ownerEmail: "o@patient.example" }));
  app = `"${roleName(agency.databaseName, "app")}"`;
  await asOwner(`UPDATE "Member" SET "status" = 'active', "passwordHash" = 'none'`);
});

afterEach(async () => {
  await closeAgencyClients();
  await controlClient().dataKey.deleteMany({ where: { scopeId: agency.id } });
  await controlClient().agency.deleteMany();
  await dropDatabase(agency);
});

test("nothing is broken in a new agency", async () => {
  const results = await examine({ mayRepair: false });
  // Tests beside this one make databases on the same server that are open for a moment.
  const own = results.filter(({ name }) => !["open-databases", "foreign-databases"].includes(name));
  expect(own.flatMap(({ broken }) => broken)).toEqual([]);
});

describe("the installation: it names", () => {
  test("a control database that was changed by hand", async () => {
    await asControl(`CREATE TABLE "Leftover" ("id" int)`);
    expect(await brokenIn("control-schema")).toContain("table Leftover is no part of it");
    await asControl(`DROP TABLE "Leftover"`);
  });

  test("a missing migration of the control database", async () => {
    const { rows } = await asControl(`DELETE FROM "_prisma_migrations" RETURNING *`);
    expect(await brokenIn("control-migrations")).toContainEqual(expect.stringMatching(/init is missing/));
    const insert = `INSERT INTO "_prisma_migrations" SELECT * FROM json_populate_recordset(null::"_prisma_migrations", $1)`;
    await asControl(insert, [JSON.stringify(rows)]);
  });

  test("an agency whose database does not exist", async () => {
    const databaseName = newDatabaseName();
    await controlClient().agency.update({ where: { id: agency.id }, data: { databaseName } });
    expect(await brokenIn("registry")).toContainEqual(expect.stringContaining(`patient: its database ${databaseName}`));
  });

  test("an agency whose making was cut off", async () => {
    await controlClient().agency.update({ where: { id: agency.id }, data: { status: "provisioning" } });
    expect(await brokenIn("registry")).toContainEqual(expect.stringContaining("making patient was cut off"));
  });

  test("a database without an agency", async () => {
    const orphan = { databaseName: newDatabaseName(), host: null, port: null };
    await provisionDatabase(orphan);
    expect(await brokenIn("orphans")).toEqual([`the database ${orphan.databaseName} belongs to no agency`]);
    await dropDatabase(orphan);
  });

  test("a database that everybody may open, and closes it", async () => {
    const database = `"${agency.databaseName}"`;
    await asOwner(`GRANT CONNECT ON DATABASE ${database} TO PUBLIC`);
    const sentence = `every role may open ${agency.databaseName}`;
    expect(await brokenIn("open-databases")).toContain(sentence);
    expect(await repairedIn("open-databases")).toContain(sentence);
  });

  test("secrets that others can read, and closes them", async () => {
    const file = join(dataDir, "secrets", "master-keys");
    chmodSync(file, 0o644);
    expect(await brokenIn("secret-files")).toEqual([`${file} has the mode 0644`]);
    expect(await repairedIn("secret-files")).toHaveLength(1);
    expect(await brokenIn("secret-files")).toEqual([]);
  });

  test("a data key that the master keys do not open, or that is nobody's", async () => {
    const id = await currentDataKeyId(agency.id);
    await asControl(`UPDATE "DataKey" SET "wrapped" = '\\x00' WHERE "id" = $1`, [id]);
    expect(await brokenIn("keys")).toContainEqual(
      expect.stringMatching(`^patient: .* does not open the data key ${id}`),
    );
    await asControl(`UPDATE "DataKey" SET "scopeId" = gen_random_uuid() WHERE "id" = $1`, [id]);
    expect(await brokenIn("keys")).toContainEqual(`the data key ${id} belongs to no agency that is there`);
  });

  test("a rotation that stopped", async () => {
    await asControl(
      `UPDATE "DataKey" SET "status" = 'retired', "retiredAt" = now() - interval '2 h' WHERE "scopeId" = $1`,
      [agency.id],
    );
    expect(await brokenIn("keys")).toContainEqual(expect.stringContaining("kontor keys rotate-agency patient"));
  });

  test("mails that others can read", async () => {
    mkdirSync(join(dataDir, "mail"), { mode: 0o700 });
    writeFileSync(join(dataDir, "mail", "one.eml"), "", { mode: 0o640 });
    expect(await brokenIn("secret-files")).toHaveLength(1);
    chmodSync(join(dataDir, "mail", "one.eml"), 0o600);
  });
});

describe("an agency: it names", () => {
  test("a migration whose file has changed since", async () => {
    await asOwner(`UPDATE "_prisma_migrations" SET "checksum" = 'other'`);
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
    await asOwner(change);
    expect(await brokenIn("agency-schema")).toEqual([expect.stringContaining(difference)]);
  });

  test("a role that may make databases, or is a member of another", async () => {
    await asControl(`ALTER ROLE ${app} CREATEDB`);
    await asControl(`GRANT "${roleName(agency.databaseName, "owner")}" TO ${app}`);
    expect(await brokenIn("role-attributes")).toEqual([
      expect.stringMatching(/^patient: its role k_\w+_app is a member of k_\w+_owner$/),
      expect.stringMatching(/^patient: its role k_\w+_app is allowed to make databases$/),
    ]);
  });

  test("a role that may open another database", async () => {
    const { database } = controlConnection();
    await asControl(`GRANT CONNECT ON DATABASE "${database}" TO ${app}`);
    expect(await brokenIn("foreign-databases")).toContainEqual(
      expect.stringMatching(new RegExp(`^patient: its role k_\\w+_app may open .*${database}`)),
    );
    await asControl(`REVOKE CONNECT ON DATABASE "${database}" FROM ${app}`);
  });

  test("a role that may not open its own database", async () => {
    await asOwner(`REVOKE CONNECT ON DATABASE "${agency.databaseName}" FROM ${app}`);
    expect(await brokenIn("foreign-databases")).toContainEqual(expect.stringMatching(/_app may not open its own/));
  });

  test.each([
    ['GRANT UPDATE ON "ProjectMonth" TO', "may SELECT, UPDATE on ProjectMonth, and should be able to SELECT"],
    ['REVOKE DELETE ON "Client" FROM', "may INSERT, SELECT, UPDATE on Client"],
    ['GRANT TRUNCATE ON "Client" TO PUBLIC,', "TRUNCATE, UPDATE on Client"],
    ['GRANT UPDATE ("seconds") ON "ProjectMonth" TO', "rights on single columns of ProjectMonth"],
    ["GRANT CREATE ON SCHEMA public TO", "may make tables in the schema public"],
  ])("an app role with other rights than the written ones, and sets it right: %s", async (change, difference) => {
    await asOwner(`${change} ${app}`);
    expect(await brokenIn("app-rights")).toEqual([expect.stringContaining(difference)]);
    expect(await repairedIn("app-rights")).toHaveLength(1);
    expect(await brokenIn("app-rights")).toEqual([]);
  });

  test("a log that can be changed", async () => {
    await asOwner(`GRANT DELETE ON "Event" TO ${app}; GRANT UPDATE ("data") ON "EventDetail" TO ${app};
      ALTER TABLE "Event" DISABLE TRIGGER "Event_immutable"`);
    expect(await brokenIn("events")).toEqual([
      "patient: the app role may change or delete rows of Event",
      "patient: the app role may change or delete rows of EventDetail",
      "patient: the trigger that keeps events from being changed is gone or switched off",
    ]);
  });

  test("a secret that does not open", async () => {
    const id = uuidv7();
    await asOwner(`INSERT INTO "Authenticator" ("id", "memberId", "name", "secret") VALUES ($1, $2, 'App', 'plain')`, [
      ...[id, ownerId],
    ]);
    expect(await brokenIn("sealed-fields")).toEqual([
      `patient: Authenticator.secret of the row ${id} does not open: it is not sealed`,
    ]);
  });

  test("sums that are wrong, and counts them again", async () => {
    await recordTime();
    await asOwner(`UPDATE "ProjectMonth" SET "seconds" = "seconds" + 1`);
    const sentence = 'patient: the sums of the project "Deich" are wrong in 2026-11';
    expect(await brokenIn("project-months")).toEqual([sentence]);
    expect(await repairedIn("project-months")).toEqual([sentence]);
    expect((await asOwner(`SELECT "seconds", "entries" FROM "ProjectMonth"`)).rows).toEqual([
      { seconds: "3600", entries: 1 },
    ]);
  });

  test("sums that are missing", async () => {
    await recordTime();
    await asOwner(`DELETE FROM "ProjectMonth"`);
    expect(await brokenIn("project-months")).toHaveLength(1);
  });

  test("somebody with two timers running", async () => {
    const projectId = await recordTime();
    await asOwner(`DROP INDEX "TimeEntry_one_running_timer_a_member"`);
    for (const id of [uuidv7(), uuidv7()]) {
      await asOwner(
        `INSERT INTO "TimeEntry" ("id", "memberId", "projectId", "day", "startedAt", "timeZone", "billable", "updatedAt")
         VALUES ($1, $2, $3, '2026-11-20', '2026-11-20 09:00Z', 'UTC', true, now())`,
        [id, ownerId, projectId],
      );
    }
    expect(await brokenIn("running-timers")).toEqual(["patient: O has 2 timers running"]);
  });

  test("an agency without settings", async () => {
    await asOwner(`DELETE FROM "AgencySettings"`);
    expect(await brokenIn("agency-settings")).toEqual(["patient: it has 0 rows of settings instead of one"]);
  });

  test("an agency without an owner", async () => {
    await asOwner(`ALTER TABLE "Member" DISABLE TRIGGER "Member_last_owner"`);
    await asOwner(`UPDATE "Member" SET "roles" = '{member}'`);
    expect(await brokenIn("active-owner")).toEqual(["patient: it has active members, but none of them is an owner"]);
  });
});

async function brokenIn(check: string): Promise<string[]> {
  const [result] = await examine({ mayRepair: false, only: [check] });
  return result?.broken ?? [];
}

async function repairedIn(check: string): Promise<string[]> {
  const [result] = await examine({ mayRepair: true, only: [check] });
  return result?.repaired ?? [];
}

async function recordTime(): Promise<string> {
  const [projectId, entryId] = [uuidv7(), uuidv7()];
  await asOwner(`INSERT INTO "Project" ("id", "name") VALUES ($1, 'Deich')`, [projectId]);
  await asOwner(
    `INSERT INTO "TimeEntry" ("id", "memberId", "projectId", "day", "durationSeconds", "timeZone", "billable", "updatedAt")
     VALUES ($1, $2, $3, '2026-11-20', 3600, 'UTC', true, now())`,
    [entryId, ownerId, projectId],
  );
  return projectId;
}

function asOwner(sql: string, values?: unknown[]) {
  return query(agencyConnection(agency, "owner"), sql, values);
}

function asControl(sql: string, values?: unknown[]) {
  return query(controlConnection(), sql, values);
}

async function query(connection: ClientConfig, sql: string, values?: unknown[]) {
  const client = new Client(connection);
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}
