import { v7 as uuidv7 } from "uuid";
import { describe, expect, test } from "vitest";
import { anInstallation } from "@/lib/testing/installation";
import { aPatient, brokenIn, repairedIn } from "@/lib/testing/patient";

anInstallation();
const patient = aPatient();

describe("an agency's data: it names", () => {
  test("a secret that does not open", async () => {
    const id = uuidv7();
    await patient.asOwner(
      `INSERT INTO "Authenticator" ("id", "memberId", "name", "secret") VALUES ($1, $2, 'App', 'plain')`,
      [id, patient.ownerId],
    );
    expect(await brokenIn("sealed-fields")).toEqual([
      `patient: Authenticator.secret of the row ${id} does not open: it is not sealed`,
    ]);
  });

  test.each([
    ["project-months", "ProjectMonth", 'the project "Deich" are wrong in 2026-11'],
    ["project-days", "ProjectDay", 'the project "Deich" are wrong in 2026-11-20'],
    ["member-days", "MemberDay", 'the member "O" are wrong in 2026-11-20'],
  ])("sums that are wrong, and counts them again: %s", async (check, table, ofWhat) => {
    await recordTime();
    await patient.asOwner(`UPDATE "${table}" SET "seconds" = "seconds" + 1`);
    const sentence = `patient: the sums of ${ofWhat}`;
    expect(await brokenIn(check)).toEqual([sentence]);
    expect(await repairedIn(check)).toEqual([sentence]);
    expect((await patient.asOwner(`SELECT "seconds", "billableSeconds", "entries" FROM "${table}"`)).rows).toEqual([
      { seconds: "3600", billableSeconds: "3600", entries: 1 },
    ]);
  });

  test.each([
    ["project-months", "ProjectMonth"],
    ["project-days", "ProjectDay"],
    ["member-days", "MemberDay"],
  ])("sums that are missing: %s", async (check, table) => {
    await recordTime();
    await patient.asOwner(`DELETE FROM "${table}"`);
    expect(await brokenIn(check)).toHaveLength(1);
  });

  test("sums of no entries as none at all", async () => {
    await recordTime();
    await patient.asOwner(`DELETE FROM "TimeEntry"`);
    const { rows } = await patient.asOwner(`SELECT "seconds", "entries" FROM "MemberDay"`);
    expect(rows).toEqual([{ seconds: "0", entries: 0 }]);
    expect(await brokenIn("member-days")).toEqual([]);
  });

  test("of many wrong days the first three", async () => {
    await recordTime();
    await patient.asOwner(
      `INSERT INTO "MemberDay" SELECT $1, '2026-10-01'::date + n, 60, 0, 1 FROM generate_series(0, 6) n`,
      [patient.ownerId],
    );
    const sentence = 'the sums of the member "O" are wrong in 2026-10-01, 2026-10-02, 2026-10-03 and 4 more';
    expect(await brokenIn("member-days")).toEqual([`patient: ${sentence}`]);
  });

  test("somebody with two timers running", async () => {
    const projectId = await recordTime();
    await patient.asOwner(`DROP INDEX "TimeEntry_one_running_timer_a_member"`);
    for (const id of [uuidv7(), uuidv7()]) {
      await patient.asOwner(
        `INSERT INTO "TimeEntry" ("id", "memberId", "projectId", "day", "startedAt", "timeZone", "billable", "updatedAt")
         VALUES ($1, $2, $3, '2026-11-20', '2026-11-20 09:00Z', 'UTC', true, now())`,
        [id, patient.ownerId, projectId],
      );
    }
    expect(await brokenIn("running-timers")).toEqual(["patient: O has 2 timers running"]);
  });

  test("an agency without settings", async () => {
    await patient.asOwner(`DELETE FROM "AgencySettings"`);
    expect(await brokenIn("agency-settings")).toEqual(["patient: it has 0 rows of settings instead of one"]);
  });

  test("an agency without an owner", async () => {
    await patient.asOwner(`ALTER TABLE "Member" DISABLE TRIGGER "Member_last_owner"`);
    await patient.asOwner(`UPDATE "Member" SET "roles" = '{member}'`);
    expect(await brokenIn("active-owner")).toEqual(["patient: it has active members, but none of them is an owner"]);
  });
});

async function recordTime(): Promise<string> {
  const [projectId, entryId] = [uuidv7(), uuidv7()];
  await patient.asOwner(`INSERT INTO "Project" ("id", "name") VALUES ($1, 'Deich')`, [projectId]);
  await patient.asOwner(
    `INSERT INTO "TimeEntry" ("id", "memberId", "projectId", "day", "durationSeconds", "timeZone", "billable", "updatedAt")
     VALUES ($1, $2, $3, '2026-11-20', 3600, 'UTC', true, now())`,
    [entryId, patient.ownerId, projectId],
  );
  return projectId;
}
