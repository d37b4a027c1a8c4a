import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { currentDataKeyId } from "@/lib/crypto/data-keys";
import { controlClient } from "@/lib/db/control";
import { dropDatabase, newDatabaseName, provisionDatabase } from "@/lib/db/provision";
import { examine } from "@/lib/doctor/examine";
import { anInstallation } from "@/lib/testing/installation";
import { aPatient, asControl, brokenIn, repairedIn } from "@/lib/testing/patient";

const { dataDir } = anInstallation();
const patient = aPatient();

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
    await controlClient().agency.update({ where: { id: patient.agency.id }, data: { databaseName } });
    expect(await brokenIn("registry")).toContainEqual(expect.stringContaining(`patient: its database ${databaseName}`));
  });

  test("an agency whose making was cut off", async () => {
    await controlClient().agency.update({ where: { id: patient.agency.id }, data: { status: "provisioning" } });
    expect(await brokenIn("registry")).toContainEqual(expect.stringContaining("making patient was cut off"));
  });

  test("a database without an agency", async () => {
    const orphan = { databaseName: newDatabaseName(), host: null, port: null };
    await provisionDatabase(orphan);
    expect(await brokenIn("orphans")).toEqual([`the database ${orphan.databaseName} belongs to no agency`]);
    await dropDatabase(orphan);
  });

  test("a database that everybody may open, and closes it", async () => {
    const database = `"${patient.agency.databaseName}"`;
    await patient.asOwner(`GRANT CONNECT ON DATABASE ${database} TO PUBLIC`);
    const sentence = `every role may open ${patient.agency.databaseName}`;
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
    const id = await currentDataKeyId(patient.agency.id);
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
      [patient.agency.id],
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
