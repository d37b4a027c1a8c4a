import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { aCopyBroughtBack } from "@/lib/testing/copy-brought-back";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";

const agency = anAgency();
const copy = aCopyBroughtBack(agency);

describe("a member", () => {
  it("who was deleted since stays for the entries' sake, and cannot sign in", async () => {
    const memberId = memberIdOf(await agency.actor("admin"));
    const { id: projectId } = await aProject(agency.db, { members: [] });
    const entry = {
      id: uuidv7(),
      memberId,
      projectId,
      day: new Date("2026-11-20"),
      durationSeconds: 60,
      timeZone: "UTC",
      billable: true,
    };
    await agency.db.timeEntry.create({ data: entry });
    await copy.take();
    await agency.db.timeEntry.delete({ where: { id: entry.id } });
    await agency.db.member.delete({ where: { id: memberId } });
    await copy.bringBack();
    expect(await copy.db.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
      status: "deactivated",
      passwordHash: null,
      email: `${memberId}@test.example`,
    });
    expect(await copy.db.timeEntry.count({ where: { id: entry.id } })).toBe(1);
  });

  it("who was deleted since gives up the address that is somebody else's by now", async () => {
    const formerId = memberIdOf(await agency.actor("member"));
    const name = `u${formerId.slice(-6)}`;
    await agency.db.member.update({ where: { id: formerId }, data: { userName: name } });
    await copy.take();
    await agency.db.member.delete({ where: { id: formerId } });
    const id = memberIdOf(await agency.actor("member"));
    await agency.db.member.update({ where: { id }, data: { email: `${formerId}@test.example`, userName: name } });
    await copy.bringBack();
    const [former, today] = await Promise.all(
      [formerId, id].map((id) => copy.db.member.findUniqueOrThrow({ where: { id } })),
    );
    expect(former).toMatchObject({ email: `${formerId}@former-member.invalid`, userName: null, status: "deactivated" });
    expect(today).toMatchObject({ email: `${formerId}@test.example`, userName: name, status: "active" });
  });

  it("who exchanged the address with another since keeps today's", async () => {
    const [one, two] = [memberIdOf(await agency.actor("member")), memberIdOf(await agency.actor("member"))];
    await copy.take();
    const give = (id: string, email: string) => agency.db.member.update({ where: { id }, data: { email } });
    await give(one, "between@test.example");
    await give(two, `${one}@test.example`);
    await give(one, `${two}@test.example`);
    await copy.bringBack();
    expect(await copy.db.member.findUniqueOrThrow({ where: { id: one } })).toMatchObject({
      email: `${two}@test.example`,
    });
    expect(await copy.db.member.findUniqueOrThrow({ where: { id: two } })).toMatchObject({
      email: `${one}@test.example`,
    });
  });

  it("who alone was owner then is none any more when another is today", async () => {
    await copy.take();
    const heir = memberIdOf(await agency.actor("owner"));
    await agency.db.member.update({ where: { id: agency.ownerId }, data: { roles: ["member"] } });
    await copy.bringBack();
    expect(await copy.db.member.findUniqueOrThrow({ where: { id: agency.ownerId } })).toMatchObject({
      roles: ["member"],
    });
    expect(await copy.db.member.findUniqueOrThrow({ where: { id: heir } })).toMatchObject({
      roles: ["owner"],
      status: "active",
    });
    await agency.db.member.update({ where: { id: agency.ownerId }, data: { roles: ["owner"] } });
  });

  it("who joined since is there, and without anything of then", async () => {
    await copy.take();
    const id = memberIdOf(await agency.actor("manager"));
    await copy.bringBack();
    expect(await copy.db.member.findUniqueOrThrow({ where: { id } })).toMatchObject({
      roles: ["manager"],
      status: "active",
    });
  });
});
