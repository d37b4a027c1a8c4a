import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { findTargets } from "@/lib/commands/queries";
import { anAgency } from "@/lib/testing/database";
import { aClient, aProject } from "@/lib/testing/factories";

const agency = anAgency();
let mia: Actor;

beforeAll(async () => {
  mia = await agency.actor("member");
  await agency.db.member.update({ where: { id: memberIdOf(mia) }, data: { name: "Mia Hansen" } });
  const hansen = await aClient(agency.db, { name: "Hansen Reederei" });
  const secret = await aClient(agency.db, { name: "Hansen & Töchter" });
  await aProject(agency.db, { name: "Website-Relaunch", clientId: hansen.id, members: [mia] });
  await aProject(agency.db, { name: "Alte Website", clientId: hansen.id, members: [mia], archivedAt: new Date() });
  await aProject(agency.db, { name: "Geheime Website", clientId: secret.id });
});

const found = async (actor: Actor, typed: string) => {
  return (await findTargets(actor, typed)).map(({ kind, name, archived }) => `${kind} ${name}${archived ? " †" : ""}`);
};

describe("going somewhere by name", () => {
  it("finds a member neither others' projects, nor their clients, nor colleagues", async () => {
    expect(await found(mia, "website")).toEqual(["project Website-Relaunch", "project Alte Website †"]);
    expect(await found(mia, "töchter")).toEqual([]);
    expect(await found(mia, "mia")).toEqual([]);
  });

  it("finds a data protection officer no project and no client", async () => {
    expect(await found(await agency.actor("dataProtectionOfficer"), "hansen")).toEqual([]);
  });

  it("finds nothing before anything is typed, and takes % for a character", async () => {
    expect(await found(mia, " ")).toEqual([]);
    expect(await found(mia, "%")).toEqual([]);
  });

  it("finds a manager everything and everybody, by words in any order", async () => {
    const manager = await agency.actor("manager");
    expect(await found(manager, "hansen website")).toEqual([
      "project Geheime Website",
      "project Website-Relaunch",
      "project Alte Website †",
    ]);
    expect(await found(manager, "hansen mia")).toEqual(["member Mia Hansen"]);
    expect(await found(manager, "reed")).toEqual([
      "project Website-Relaunch",
      "project Alte Website †",
      "client Hansen Reederei",
    ]);
  });
});
