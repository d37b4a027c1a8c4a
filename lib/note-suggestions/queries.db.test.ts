import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { suggestNotes } from "@/lib/note-suggestions/queries";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";

const agency = anAgency();
let mia: Actor;
let website: Awaited<ReturnType<typeof aProject>>;
let campaign: Awaited<ReturnType<typeof aProject>>;

beforeAll(async () => {
  mia = await agency.actor("member");
  const other = await agency.actor("member");
  website = await aProject(agency.db, { name: "Website", tasks: ["Konzept"], members: [mia] });
  campaign = await aProject(agency.db, { name: "Kampagne", members: [mia] });
  const task = website.taskId("Konzept");
  const entry = (who: Actor, on: { id: string }, note: string, daysAgo: number, taskId: string | null = null) => ({
    ...{ id: uuidv7(), memberId: memberIdOf(who), projectId: on.id, taskId, note, billable: true },
    ...{ day: new Date(new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)), durationSeconds: 60 },
    timeZone: "Europe/Berlin",
  });
  await agency.db.timeEntry.createMany({
    data: [
      entry(mia, website, "Texte für die Startseite", 9, task),
      entry(mia, website, "Texte der Unterseiten", 5),
      entry(mia, campaign, "Texte für Plakate", 1),
      entry(mia, campaign, "Texte für die Startseite", 2),
      entry(mia, campaign, "Texte von damals", 400),
      entry(mia, campaign, `Texte ${"lang ".repeat(40)}`, 1),
      entry(mia, campaign, "Texte\nin zwei Zeilen", 1),
      entry(mia, campaign, "", 1),
      entry(other, website, "Texte, die niemand sonst sehen soll", 1),
    ],
  });
});

describe("a note", () => {
  it.each(["guest", "bookkeeper", "dataProtectionOfficer"] as const)("is not suggested to a %s", async (role) => {
    await expect(suggestNotes(await agency.actor(role), { q: "" })).rejects.toThrow("forbidden");
  });

  it("is never a colleague's, and never one from long ago or of many lines", async () => {
    expect(await suggestNotes(mia, { q: "texte" })).toEqual([
      "Texte für Plakate",
      "Texte für die Startseite",
      "Texte der Unterseiten",
    ]);
  });

  it("is first one of the same task, then of the same project", async () => {
    const task = website.taskId("Konzept");
    expect(await suggestNotes(mia, { project: website.id, task, q: "TEXTE" })).toEqual([
      "Texte für die Startseite",
      "Texte der Unterseiten",
      "Texte für Plakate",
    ]);
    expect((await suggestNotes(mia, { project: website.id, q: "" }))[0]).toBe("Texte der Unterseiten");
  });

  it("holds every word that is typed, and % is a character", async () => {
    expect(await suggestNotes(mia, { q: "seite texte" })).toEqual([
      "Texte für die Startseite",
      "Texte der Unterseiten",
    ]);
    expect(await suggestNotes(mia, { q: "%" })).toEqual([]);
  });
});
