import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { Role } from "@/lib/db/generated/agency/enums";
import { listFactors } from "@/lib/members/factor-overview";
import { remindOfEnrolment } from "@/lib/members/reminding";
import { FACTOR_STATES, type FactorState, listFactorsSchema } from "@/lib/members/schema";
import { anAgency } from "@/lib/testing/database";
import { anAuthenticator, aPasskey, aRecoveryCode } from "@/lib/testing/factors";

const agency = anAgency();
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

beforeEach(async () => {
  const data = { secondFactorRoles: ["member" as const], graceDays: 7, secondFactorRequiredSince: inDays(-8) };
  await agency.db.securityPolicy.update({ where: { id: 1 }, data });
});

type Fields = { joined?: number | null; mustEnrol?: boolean };

async function aMember(role: Role, { joined = -100, mustEnrol = false }: Fields = {}): Promise<string> {
  const id = memberIdOf(await agency.actor(role));
  const activatedAt = joined === null ? null : inDays(joined);
  await agency.db.member.update({ where: { id }, data: { activatedAt, mustEnrol } });
  return id;
}

const list = (actor: Actor, search: object = {}) => listFactors(actor, listFactorsSchema.parse(search));

/** In which of the four lists somebody stands: each is in exactly one, and its rows say the same. */
async function listsWith(actor: Actor, id: string): Promise<FactorState[]> {
  const lists = await Promise.all(FACTOR_STATES.map((state) => list(actor, { state, q: `${id}@test.example` })));
  const rows = lists.flatMap(({ rows }, index) => rows.map((row) => [FACTOR_STATES[index], row.state] as const));
  for (const [of, state] of rows) expect(state).toBe(of);
  return rows.map(([, state]) => state);
}

describe("the overview of second factors", () => {
  it.each(["manager", "member", "bookkeeper", "dataProtectionOfficer", "guest"] as const)(
    "is refused to a %s",
    async (role) => {
      await expect(list(await agency.actor(role))).rejects.toMatchObject({ code: "forbidden" });
    },
  );

  it.each<[FactorState, string, Role, Fields]>([
    ["late", "whose grace is over", "member", {}],
    ["late", "who joined just after enforcement began", "member", { joined: -7.5 }],
    ["grace", "who has just joined", "member", { joined: -1 }],
    ["grace", "of whom it is not known when they joined, and who was just entered", "member", { joined: null }],
    ["late", "whose factors were reset, and who is not asked by policy", "guest", { mustEnrol: true }],
    ["late", "whose factors were reset, and who has just joined", "member", { joined: -1, mustEnrol: true }],
    ["notAsked", "whose roles are not enforced", "guest", {}],
  ])("lists as %s somebody %s", async (state, _, role, fields) => {
    const id = await aMember(role, fields);
    expect(await listsWith(await agency.actor("admin"), id)).toEqual([state]);
  });

  it("lists as late nobody while the grace after enforcement runs", async () => {
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRequiredSince: inDays(-6) } });
    expect(await listsWith(await agency.actor("admin"), await aMember("member"))).toEqual(["grace"]);
  });

  it("lists nobody as asked while no role is enforced", async () => {
    await agency.db.securityPolicy.update({ where: { id: 1 }, data: { secondFactorRoles: [] } });
    expect(await listsWith(await agency.actor("admin"), await aMember("member"))).toEqual(["notAsked"]);
  });

  it.each([
    ["an authenticator", anAuthenticator],
    ["a passkey", aPasskey],
  ])("lists as protected somebody with %s", async (_, enrol) => {
    const id = await aMember("member");
    await enrol(agency.db, id);
    expect(await listsWith(await agency.actor("admin"), id)).toEqual(["protected"]);
  });

  it("says what somebody has, since when, and no secret of it", async () => {
    const admin = await agency.actor("admin");
    const id = await aMember("member");
    await anAuthenticator(agency.db, id, { confirmedAt: inDays(-3) });
    await anAuthenticator(agency.db, id, { confirmedAt: null });
    await aPasskey(agency.db, id);
    await aRecoveryCode(agency.db, id);
    const { rows } = await list(admin, { q: id });
    expect(rows).toMatchObject([
      { id, authenticators: 1, passkeys: 1, recoveryCodes: 1, isRequired: true, may: { remind: false, reset: true } },
    ]);
    expect(Math.round((rows[0]?.since?.getTime() ?? 0) / DAY_MS)).toBe(Math.round(inDays(-3).getTime() / DAY_MS));
    expect(JSON.stringify(rows)).not.toMatch(/secret|credential|salt|hash/i);
  });

  it("offers no reset of owners to admins, and a reminder once a day", async () => {
    const admin = await agency.actor("admin");
    const ownerId = await aMember("owner");
    await anAuthenticator(agency.db, ownerId);
    expect((await list(admin, { q: ownerId })).rows).toMatchObject([{ may: { reset: false } }]);
    const memberId = await aMember("member");
    expect((await list(admin, { q: memberId })).rows).toMatchObject([{ may: { remind: true }, remindedAt: null }]);
    await remindOfEnrolment(admin, { memberId });
    expect((await list(admin, { q: memberId })).rows).toMatchObject([
      { may: { remind: false }, remindedAt: expect.any(Date) },
    ]);
  });

  it("counts each active member once, whatever is searched for", async () => {
    const admin = await agency.actor("admin");
    const id = await aMember("member");
    const { counts } = await list(admin, { q: "nobody at all" });
    const active = await agency.db.member.count({ where: { status: "active" } });
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(active);
    await agency.db.member.update({ where: { id }, data: { status: "deactivated", deactivatedAt: new Date() } });
    const after = await list(admin, {});
    expect(after.counts.late).toBe(counts.late - 1);
  });
});
