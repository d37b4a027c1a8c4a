import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { systemActor } from "@/lib/jobs/system-actor";
import { listUnlocks } from "@/lib/members/unlock-notices";
import { unlockMember } from "@/lib/members/unlocking";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const DAY_MS = 86_400_000;

describe("the notice of an unlocked member", () => {
  it.each(["manager", "member", "dataProtectionOfficer", "guest"] as const)("is not for a %s", async (role) => {
    await expect(listUnlocks(await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("stands for thirty days, with the reason", async () => {
    const admin = await agency.actor("admin");
    expect(await listUnlocks(admin)).toEqual([]);
    const member = await agency.actor("member");
    const input = { login: `${member.memberId}@test.example`, reason: "Telefon verloren", keepFactors: true };
    await unlockMember(systemActor(agency.agency, "test"), input);
    expect(await listUnlocks(admin)).toMatchObject([
      { memberId: memberIdOf(member), name: member.name, reason: "Telefon verloren" },
    ]);
    const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
    expect(await withClock(inDays(29.9), () => listUnlocks(admin))).toHaveLength(1);
    expect(await withClock(inDays(30.1), () => listUnlocks(admin))).toEqual([]);
  });
});
