import { describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { createSession } from "@/lib/auth/sessions";
import { tokenHash } from "@/lib/auth/tokens";
import { changeSessionLimits } from "@/lib/security-policy/session-limits";
import { sessionLimitsSchema } from "@/lib/security-policy/sign-in-schema";
import { unproven } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const MINUTE_MS = 60_000;
const origin = { address: "192.0.2.7", userAgent: "Test" };

async function aSession(stage: "full" | "enrol" = "full") {
  const token = await createSession(agency.db, memberIdOf(await agency.actor("member")), stage, origin);
  return async () => {
    const row = await agency.db.session.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } });
    const minutesAfter = (at: Date) => Math.round((row.expiresAt.getTime() - at.getTime()) / MINUTE_MS);
    const idles = Math.round((row.idlesAt.getTime() - row.lastInputAt.getTime()) / MINUTE_MS);
    return { hours: minutesAfter(row.createdAt) / 60, idleMinutes: row.idleMinutes, idles };
  };
}

describe("changing how long sessions last", () => {
  it.each(["manager", "member", "dataProtectionOfficer", "guest"] as const)("is refused to a %s", async (role) => {
    const limits = { sessionHours: 8, sessionIdleMinutes: 15 };
    await expect(changeSessionLimits(await agency.actor(role), limits)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused in a session in which nobody has lately proven who they are", async () => {
    const owner = unproven(await agency.actor("owner"));
    const limits = { sessionHours: 8, sessionIdleMinutes: 15 };
    await expect(changeSessionLimits(owner, limits)).rejects.toMatchObject({ code: "step-up" });
  });

  it.each([
    ["sessionHours", "0", "session-hours"],
    ["sessionHours", "25", "session-hours"],
    ["sessionIdleMinutes", "4", "session-idle-minutes"],
    ["sessionIdleMinutes", "61", "session-idle-minutes"],
    ["sessionIdleMinutes", "-15", "session-idle-minutes"],
  ])("refuses a %s of %s", (field, value, message) => {
    const input = { sessionHours: "8", sessionIdleMinutes: "15", [field]: value };
    expect(sessionLimitsSchema.safeParse(input).error?.issues).toMatchObject([{ path: [field], message }]);
  });

  it("holds at once for the sessions there are when it tightens, and for new ones only when it loosens", async () => {
    const owner = await agency.actor("owner");
    const old = await aSession();
    const enrolling = await aSession("enrol");
    expect(await old()).toEqual({ hours: 24, idleMinutes: 60, idles: 60 });
    await changeSessionLimits(owner, { sessionHours: 8, sessionIdleMinutes: 10 });
    expect(await old()).toEqual({ hours: 8, idleMinutes: 10, idles: 10 });
    expect(await enrolling()).toEqual({ hours: 0.25, idleMinutes: 15, idles: 15 });
    await changeSessionLimits(owner, { sessionHours: 12, sessionIdleMinutes: 30 });
    expect(await old()).toEqual({ hours: 8, idleMinutes: 10, idles: 10 });
    expect(await (await aSession())()).toEqual({ hours: 12, idleMinutes: 30, idles: 30 });
  });

  it("logs what was and what is", async () => {
    const event = await agency.db.event.findFirstOrThrow({
      where: { action: "policy.session-limits-changed" },
      orderBy: { id: "asc" },
      include: { detail: true },
    });
    expect(event.detail?.data).toEqual({
      changes: { sessionHours: { from: 24, to: 8 }, sessionIdleMinutes: { from: 60, to: 10 } },
    });
  });
});
