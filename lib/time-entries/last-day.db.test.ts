import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { lineName } from "@/lib/recordables/rules";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { findLastDay } from "@/lib/time-entries/last-day";

const agency = anAgency();

async function record(who: Actor, on: { id: string }, day: string, fields: object = {}) {
  const work = { memberId: memberIdOf(who), projectId: on.id, billable: true, timeZone: "Europe/Berlin", note: "" };
  await agency.db.timeEntry.create({
    data: { id: uuidv7(), ...work, day: new Date(day), durationSeconds: 3_600, ...fields },
  });
}

describe("the last working day", () => {
  it.each(["guest", "bookkeeper", "dataProtectionOfficer"] as const)("is refused to a %s", async (role) => {
    await expect(findLastDay(await agency.actor(role), "2026-11-18")).rejects.toThrow("forbidden");
  });

  it("is nobody else's, neither today nor later, and none where nothing was recorded", async () => {
    const [mia, other] = [await agency.actor("member"), await agency.actor("member")];
    const project = await aProject(agency.db, { name: "Messestand", members: [mia, other] });
    await record(other, project, "2026-11-17");
    await record(mia, project, "2026-11-18");
    await record(mia, project, "2026-11-19");
    expect(await findLastDay(mia, "2026-11-18")).toBeNull();
  });

  it("offers what is still open, added up", async () => {
    const mia = await agency.actor("member");
    const website = await aProject(agency.db, {
      name: "Website",
      tasks: ["Konzept"],
      archivedTasks: ["Angebot"],
      members: [mia],
    });
    const closed = await aProject(agency.db, { name: "Alte Website", members: [mia], archivedAt: new Date() });
    await record(mia, website, "2026-11-12", { note: "davor" });
    await record(mia, website, "2026-11-13", { taskId: website.taskId("Konzept") });
    await record(mia, website, "2026-11-13", { taskId: website.taskId("Konzept") });
    await record(mia, website, "2026-11-13", { note: "Texte" });
    await record(mia, website, "2026-11-13", { taskId: website.taskId("Angebot") });
    await record(mia, closed, "2026-11-13");
    const lastDay = await findLastDay(mia, "2026-11-16");
    expect(lastDay?.day).toBe("2026-11-13");
    expect(lastDay?.lines.map(({ on, note, durationSeconds }) => [lineName(on), note, durationSeconds])).toEqual([
      ["Website · Konzept", "", 7_200],
      ["Website", "Texte", 3_600],
    ]);
  });
});
