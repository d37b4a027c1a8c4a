import { beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { findSession } from "@/lib/auth/find-visit";
import { passSecondFactor } from "@/lib/auth/pass-second-factor";
import { proveFactor } from "@/lib/auth/prove-factor";
import { createSession } from "@/lib/auth/sessions";
import { DomainError } from "@/lib/errors/domain-error";
import { newRecoveryCode } from "@/lib/second-factors/recovery-code";
import { replaceRecoveryCodes } from "@/lib/second-factors/recovery-codes";
import { withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";
import { aTotpAuthenticator, codeOf } from "@/lib/testing/totp";

const agency = anAgency();
const origin = { address: "192.0.2.7", userAgent: "Test" };

beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

async function aMemberWithFactor() {
  const memberId = memberIdOf(await agency.actor("member"));
  const { id, secret } = await aTotpAuthenticator(agency.db, agency.agency, memberId);
  return { memberId, authenticatorId: id, secret };
}

const makeCodes = (memberId: string) => replaceRecoveryCodes(agency.db, async () => {}, memberId);

const prove = (memberId: string, code: string, kind: "totp" | "recoveryCode" = "totp") =>
  proveFactor(agency.agency, memberId, { kind, code }, origin, async () => "in");

const REFUSED = { ok: false, reason: "wrong-code" };
const PROVEN = { ok: true, answer: "in" };

describe("a code of an authenticator", () => {
  it("is refused when it is wrong, malformed, or a member has none", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const other = memberIdOf(await agency.actor("member"));
    expect(await prove(memberId, codeOf(secret, 20))).toEqual(REFUSED);
    expect(await prove(memberId, "1234")).toEqual(REFUSED);
    expect(await prove(other, codeOf(secret))).toEqual(REFUSED);
  });

  it("is refused when it is another member's", async () => {
    const [one, other] = [await aMemberWithFactor(), await aMemberWithFactor()];
    expect(await prove(one.memberId, codeOf(other.secret))).toEqual(REFUSED);
  });

  it("is refused of an authenticator that was never confirmed", async () => {
    const { memberId, authenticatorId, secret } = await aMemberWithFactor();
    await agency.db.authenticator.update({ where: { id: authenticatorId }, data: { confirmedAt: null } });
    expect(await prove(memberId, codeOf(secret))).toEqual(REFUSED);
  });

  it("is refused two steps off, and taken one step off", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    expect(await prove(memberId, codeOf(secret, -2))).toEqual(REFUSED);
    expect(await prove(memberId, codeOf(secret, 2))).toEqual(REFUSED);
    expect(await prove(memberId, codeOf(secret, -1))).toEqual(PROVEN);
    expect(await prove(memberId, codeOf(secret, 1))).toEqual(PROVEN);
  });

  it("is refused the second time, and so is one of a step before", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    expect(await prove(memberId, codeOf(secret))).toEqual(PROVEN);
    expect(await prove(memberId, codeOf(secret))).toEqual(REFUSED);
    expect(await prove(memberId, codeOf(secret, -1))).toEqual(REFUSED);
  });

  it("is refused again after the server's clock was set back", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const code = codeOf(secret);
    expect(await prove(memberId, code)).toEqual(PROVEN);
    const before = new Date(Date.now() - 30_000);
    expect(await withClock(before, () => prove(memberId, code))).toEqual(REFUSED);
  });

  it("is not used up when what it was for did not come about", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const failing = proveFactor(agency.agency, memberId, { kind: "totp", code: codeOf(secret) }, origin, async () => {
      throw new DomainError("stage-expired");
    });
    await expect(failing).rejects.toMatchObject({ code: "stage-expired" });
    expect(await prove(memberId, codeOf(secret))).toEqual(PROVEN);
  });

  it("is taken once of twenty at the same time", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => prove(memberId, codeOf(secret))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is counted when it was wrong: after five, one waits, and the right one is not looked at", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    for (let n = 0; n < 5; n += 1) expect(await prove(memberId, codeOf(secret, 20))).toEqual(REFUSED);
    expect(await prove(memberId, codeOf(secret))).toMatchObject({
      reason: "throttled",
      waitSeconds: expect.any(Number),
    });
  });

  it("of any of several authenticators will do, and only that one was used", async () => {
    const { memberId, authenticatorId } = await aMemberWithFactor();
    const second = await aTotpAuthenticator(agency.db, agency.agency, memberId, "Tablet");
    expect(await prove(memberId, codeOf(second.secret))).toEqual(PROVEN);
    const rows = await agency.db.authenticator.findMany({ where: { memberId }, orderBy: { lastUsedAt: "desc" } });
    expect(rows.map(({ id }) => id)).toEqual([second.id, authenticatorId]);
  });

  it("and the secret are neither in the log nor readable in the database", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const code = codeOf(secret);
    await prove(memberId, code);
    await prove(memberId, codeOf(secret, 20));
    const events = await agency.db.event.findMany({
      where: { subjectId: memberId, action: { startsWith: "member.factor" } },
      orderBy: { id: "asc" },
      include: { detail: true },
    });
    expect(events.map(({ action }) => action)).toEqual(["member.factor-given", "member.factor-refused"]);
    expect(events.map(({ detail }) => detail?.data)).toEqual(Array(2).fill({ ...origin, factor: "totp" }));
    expect(
      JSON.stringify(await agency.db.authenticator.findMany({ where: { memberId } }), bigintsAsText),
    ).not.toContain(secret);
  });
});

const bigintsAsText = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

describe("a recovery code", () => {
  async function aMemberWithCodes() {
    const { memberId } = await aMemberWithFactor();
    return { memberId, codes: await makeCodes(memberId) };
  }

  it("is refused when it is wrong, another member's, or of a set before", async () => {
    const [one, other] = [await aMemberWithCodes(), await aMemberWithCodes()];
    const [former = ""] = one.codes;
    await makeCodes(one.memberId);
    for (const code of [newRecoveryCode(), other.codes[0] ?? "", former]) {
      expect(await prove(one.memberId, code, "recoveryCode")).toEqual(REFUSED);
    }
  });

  it("is refused the second time, and the others stay", async () => {
    const { memberId, codes } = await aMemberWithCodes();
    const [first = "", second = ""] = codes;
    expect(await prove(memberId, first, "recoveryCode")).toEqual(PROVEN);
    expect(await prove(memberId, first, "recoveryCode")).toEqual(REFUSED);
    expect(await prove(memberId, second.toLowerCase(), "recoveryCode")).toEqual(PROVEN);
    expect(await agency.db.recoveryCode.count({ where: { memberId } })).toBe(8);
  });

  it("is taken once of twenty at the same time", async () => {
    const { memberId, codes } = await aMemberWithCodes();
    const [code = ""] = codes;
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => prove(memberId, code, "recoveryCode")));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await agency.db.recoveryCode.count({ where: { memberId } })).toBe(9);
  });

  it("is kept nowhere, and its use is told by mail", async () => {
    const { memberId, codes } = await aMemberWithCodes();
    const [code = ""] = codes;
    await prove(memberId, code, "recoveryCode");
    const rows = [await agency.db.recoveryCode.findMany(), await agency.db.eventDetail.findMany()];
    for (const one of codes) expect(JSON.stringify(rows)).not.toContain(one);
    const mails = await agency.db.outboxMessage.findMany({
      where: { payload: { path: ["memberId"], equals: memberId } },
    });
    expect(mails.map(({ payload }) => payload)).toEqual([{ template: "recovery-code-used", memberId, left: 9 }]);
  });
});

describe("the stage of the second factor", () => {
  async function atTheStage(memberId: string) {
    const token = await createSession(agency.db, memberId, "secondFactor", origin);
    const session = await findSession(agency.agency, token);
    const member = { id: memberId, name: "Ada", email: "ada@test.example" };
    return { token, visitor: { agency: agency.agency, sessionId: session?.id ?? "", member, ...origin } };
  }

  it("is not passed with a wrong code, and what is wrong is told at the field", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const { token, visitor } = await atTheStage(memberId);
    const code = codeOf(secret, 20);
    await expect(passSecondFactor(visitor, { kind: "totp", code })).rejects.toMatchObject({ field: "code" });
    expect((await findSession(agency.agency, token))?.stage).toBe("secondFactor");
  });

  it("is not passed once its session is gone, and the code stays good", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const { visitor } = await atTheStage(memberId);
    await agency.db.session.deleteMany({ where: { memberId } });
    const proof = { kind: "totp", code: codeOf(secret) } as const;
    await expect(passSecondFactor(visitor, proof)).rejects.toMatchObject({ code: "stage-expired" });
    expect(await prove(memberId, proof.code)).toEqual(PROVEN);
  });

  it("gives one session for one code in twenty requests of as many sign-ins", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const visitors = await Promise.all(Array.from({ length: 20 }, () => atTheStage(memberId)));
    const proof = { kind: "totp", code: codeOf(secret) } as const;
    await Promise.allSettled(visitors.map(({ visitor }) => passSecondFactor(visitor, proof)));
    expect(await agency.db.session.count({ where: { memberId, stage: "full" } })).toBe(1);
  });

  it("ends with a new token, and the one before opens nothing", async () => {
    const { memberId, secret } = await aMemberWithFactor();
    const { token, visitor } = await atTheStage(memberId);
    const next = await passSecondFactor(visitor, { kind: "totp", code: codeOf(secret) });
    expect(await findSession(agency.agency, token)).toBeNull();
    expect((await findSession(agency.agency, next.token))?.stage).toBe("full");
  });
});
