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

  test("sums that are wrong, and counts them again", async () => {
    await recordTime();
    await patient.asOwner(`UPDATE "ProjectMonth" SET "seconds" = "seconds" + 1`);
    const sentence = 'patient: the sums of the project "Deich" are wrong in 2026-11';
    expect(await brokenIn("project-months")).toEqual([sentence]);
    expect(await repairedIn("project-months")).toEqual([sentence]);
    expect((await patient.asOwner(`SELECT "seconds", "entries" FROM "ProjectMonth"`)).rows).toEqual([
      { seconds: "3600", entries: 1 },
    ]);
  });

  test("sums that are missing", async () => {
    await recordTime();
    await patient.asOwner(`DELETE FROM "ProjectMonth"`);
    expect(await brokenIn("project-months")).toHaveLength(1);
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
