import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { findSession } from "@/lib/auth/find-visit";
import { createSession } from "@/lib/auth/sessions";
import { endOtherSessions, endOwnSession, listOwnSessions } from "@/lib/profile/sessions";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

/** Somebody signed in here and on another device. */
async function signedInTwice() {
  const member = await agency.actor("guest");
  const signIn = (userAgent: string) =>
    createSession(agency.db, memberIdOf(member), "full", { address: "192.0.2.7", userAgent });
  const [here, there] = [await signIn("Firefox/145 Linux"), await signIn("CriOS/142 iPhone")];
  const sessionId = (await findSession(agency.agency, here))?.id ?? "";
  const otherId = (await findSession(agency.agency, there))?.id ?? "";
  const actor: Actor = testActor(agency.agency, { ...member, sessionId });
  return { actor, sessionId, otherId, here, there };
}

const isAlive = async (token: string) => (await findSession(agency.agency, token)) !== null;

describe("one's sessions", () => {
  it("are nobody else's: not listed, not ended, not even for an owner", async () => {
    const mine = await signedInTwice();
    const owner = await agency.actor("owner");
    expect(await listOwnSessions(owner)).toEqual([]);
    await expect(endOwnSession(owner, { sessionId: mine.otherId })).rejects.toMatchObject({ code: "not-found" });
    await endOtherSessions(owner);
    await endOtherSessions((await signedInTwice()).actor);
    expect(await isAlive(mine.here)).toBe(true);
    expect(await isAlive(mine.there)).toBe(true);
  });

  it("do not include those that ran out, and never show what is in the cookie", async () => {
    const { actor, otherId } = await signedInTwice();
    await agency.db.session.update({ where: { id: otherId }, data: { idlesAt: new Date(Date.now() - 1_000) } });
    const sessions = await listOwnSessions(actor);
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true]);
    expect(JSON.stringify(sessions)).not.toMatch(/token/i);
  });

  it("are listed with the one at hand marked", async () => {
    const { actor, sessionId } = await signedInTwice();
    const sessions = await listOwnSessions(actor);
    expect(sessions.map(({ device }) => device.system).sort()).toEqual(["Linux", "iOS"].sort());
    expect(sessions.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([sessionId]);
  });

  it("show a sign-in that is not finished as such, and what ends when", async () => {
    const { actor, otherId } = await signedInTwice();
    await agency.db.session.update({ where: { id: otherId }, data: { stage: "secondFactor" } });
    const sessions = await listOwnSessions(actor);
    expect(sessions.filter(({ isUnfinished }) => isUnfinished).map(({ id }) => id)).toEqual([otherId]);
    for (const { since, endsAt } of sessions) expect(endsAt.getTime() - since.getTime()).toBeLessThan(86_410_000);
  });

  it("end one by one, and a second time there is none", async () => {
    const { actor, otherId, here, there } = await signedInTwice();
    await endOwnSession(actor, { sessionId: otherId });
    expect([await isAlive(here), await isAlive(there)]).toEqual([true, false]);
    await expect(endOwnSession(actor, { sessionId: otherId })).rejects.toMatchObject({ code: "not-found" });
    await expect(endOwnSession(actor, { sessionId: uuidv7() })).rejects.toMatchObject({ code: "not-found" });
  });

  it("end all but the one at hand", async () => {
    const { actor, here, there } = await signedInTwice();
    expect(await endOtherSessions(actor)).toBe(1);
    expect([await isAlive(here), await isAlive(there)]).toEqual([true, false]);
    expect(await endOtherSessions(actor)).toBe(0);
  });

  it("all end when it is not known which is at hand", async () => {
    const { actor, here } = await signedInTwice();
    expect(await endOtherSessions(testActor(agency.agency, { ...actor, sessionId: undefined }))).toBe(2);
    expect(await isAlive(here)).toBe(false);
  });
});
