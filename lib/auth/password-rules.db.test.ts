import { hash } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { changePassword } from "@/lib/auth/change-password";
import { createMemberLink } from "@/lib/auth/member-links";
import { hashPassword } from "@/lib/auth/passwords";
import { setPasswordByLink } from "@/lib/auth/set-password";
import { signIn } from "@/lib/auth/sign-in";
import type { Prisma } from "@/lib/db/generated/agency/client";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const CURRENT = "hamster klavier regen wolke";
const origin = { address: "192.0.2.7", userAgent: "test" };

const DEFAULTS = {
  minLength: 12,
  requireLower: false,
  requireUpper: false,
  requireDigit: false,
  requireSymbol: false,
  validityDays: null,
  historyCount: 0,
  blockedWords: [],
  secondFactorRoles: [],
  secondFactorRequiredSince: null,
};
const setPolicy = (data: Prisma.SecurityPolicyUpdateInput) =>
  agency.db.securityPolicy.update({ where: { id: 1 }, data: { ...DEFAULTS, ...data } });

beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));
afterEach(() => setPolicy({}).then(() => undefined));

async function aMember(password = CURRENT): Promise<Actor> {
  const actor = await agency.actor("guest");
  const stored = await hashPassword(agency.agency.id, password);
  await agency.db.member.update({ where: { id: memberIdOf(actor) }, data: stored });
  return actor;
}
const find = (actor: Actor) => agency.db.member.findUniqueOrThrow({ where: { id: memberIdOf(actor) } });
const change = (actor: Actor, newPassword: string, currentPassword = CURRENT) =>
  changePassword(actor, { currentPassword, newPassword }, origin);
const signInWith = async (actor: Actor, password: string) =>
  signIn(agency.agency, { login: (await find(actor)).email, password }, origin);

describe("a new password is refused", () => {
  it.each([
    ["with 14 characters where it is the only factor", {}, "blau Regen 47!", "password-too-short", { min: 15 }],
    [
      "shorter by a character than the agency wants",
      { minLength: 31 },
      "blauer Regen im alten Hafen 47",
      "password-too-short",
      { min: 31 },
    ],
    ["with 129 characters", {}, "Regen im Hafen, ".repeat(9).slice(0, 129), "password-too-long", { max: 128 }],
    ["without a digit that is asked for", { requireDigit: true }, "blauer Regen im Hafen", "password-digit", undefined],
    ["when it is common", {}, "passwordpassword", "password-common", undefined],
    ["when it is easily guessed", {}, "Sommer2026Sommer2026", "password-guessable", undefined],
    ["made of the agency's name", {}, "Testagentur2026!", "password-personal", undefined],
    ["made of the product's name", {}, "kontor-kontor-kontor", "password-personal", undefined],
    [
      "made of what the agency blocks",
      { blockedWords: ["Seestern"] },
      "Seestern-1234567",
      "password-personal",
      undefined,
    ],
    ["when nothing changes", {}, CURRENT, "password-unchanged", undefined],
  ] as const)("%s", async (_, policy, password, code, params) => {
    await setPolicy({ ...policy, blockedWords: "blockedWords" in policy ? [...policy.blockedWords] : [] });
    const actor = await aMember();
    const before = await find(actor);
    await expect(change(actor, password)).rejects.toMatchObject({ field: "newPassword", code, params });
    expect(await find(actor)).toEqual(before);
  });

  it("made of one's own name or address", async () => {
    const actor = await aMember();
    await agency.db.member.update({ where: { id: memberIdOf(actor) }, data: { name: "Wilhelmina Ackermann" } });
    for (const own of ["Wilhelmina Ackermann", "wilhelmina-1987", `${memberIdOf(actor)}@test.example`]) {
      await expect(change(actor, own)).rejects.toMatchObject({ code: "password-personal" });
    }
  });

  it("by an invite's or a reset's link too, and the link stays good", async () => {
    const actor = await aMember();
    const token = await createMemberLink(agency.db, memberIdOf(actor), "reset");
    const set = (password: string) => setPasswordByLink(agency.agency, "reset", { token, password });
    await expect(set("passwordpassword")).rejects.toMatchObject({ field: "password", code: "password-common" });
    await expect(set(CURRENT)).rejects.toMatchObject({ field: "password", code: "password-unchanged" });
    await set("vier alte Wale singen");
    await expect(set("drei junge Wale singen")).rejects.toMatchObject({ code: "link-invalid" });
    expect(await signInWith(actor, "vier alte Wale singen")).toMatchObject({ ok: true });
  });
});

describe("a new password is accepted", () => {
  it.each([
    ["with 12 characters where a second factor is asked for", "K7#mQ2vX9$pL"],
    ["with 128 characters, whatever they are", "Ω≈ç√∫ Regen 🎻 ".repeat(10).slice(0, 128)],
    ["of lower-case letters only", "hafenregenwolkentisch"],
  ])("%s", async (_, password) => {
    await setPolicy({ secondFactorRoles: ["guest"], secondFactorRequiredSince: new Date() });
    const actor = await aMember();
    await change(actor, password);
    expect(await signInWith(actor, password)).toMatchObject({ ok: true });
    expect(await signInWith(actor, CURRENT)).toMatchObject({ ok: false });
  });
});

describe("former passwords", () => {
  const PASSWORDS = [CURRENT, "vier alte Wale singen", "drei Kisten voller Regen", "sieben leise Uhren gehen"] as const;

  it("are not kept unless the agency asks", async () => {
    const actor = await aMember();
    await change(actor, PASSWORDS[1]);
    expect(await agency.db.formerPassword.count({ where: { memberId: memberIdOf(actor) } })).toBe(0);
    await change(actor, CURRENT, PASSWORDS[1]);
  });

  it("must not come back while they are among the last, and are forgotten then", async () => {
    await setPolicy({ historyCount: 2 });
    const actor = await aMember();
    const memberId = memberIdOf(actor);
    await change(actor, PASSWORDS[1], PASSWORDS[0]);
    await change(actor, PASSWORDS[2], PASSWORDS[1]);
    for (const former of [PASSWORDS[0], PASSWORDS[1]]) {
      const code = "password-used-before";
      await expect(change(actor, former, PASSWORDS[2])).rejects.toMatchObject({ code, params: { count: 2 } });
    }
    await change(actor, PASSWORDS[3], PASSWORDS[2]);
    expect(await agency.db.formerPassword.count({ where: { memberId } })).toBe(2);
    await change(actor, PASSWORDS[0], PASSWORDS[3]);
    await setPolicy({ historyCount: 0 });
    await change(actor, PASSWORDS[1], PASSWORDS[0]);
    expect(await agency.db.formerPassword.count({ where: { memberId } })).toBe(0);
  });
});

describe("at sign-in", () => {
  it("a password that the policy has outgrown leads to the page where it is changed", async () => {
    const actor = await aMember();
    expect(await signInWith(actor, CURRENT)).toMatchObject({ stage: "full" });
    await setPolicy({ minLength: 40 });
    expect(await signInWith(actor, CURRENT)).toMatchObject({ stage: "changePassword" });
    await setPolicy({ requireSymbol: true });
    const other = await aMember("hafenregenwolkentisch");
    expect(await signInWith(other, "hafenregenwolkentisch")).toMatchObject({ stage: "changePassword" });
    expect(await signInWith(other, "falsch")).toMatchObject({ ok: false });
  });

  it("so does one that is too old, as soon as the agency asks", async () => {
    const actor = await aMember();
    const passwordChangedAt = new Date(Date.now() - 91 * 86_400_000);
    await agency.db.member.update({ where: { id: memberIdOf(actor) }, data: { passwordChangedAt } });
    expect(await signInWith(actor, CURRENT)).toMatchObject({ stage: "full" });
    await setPolicy({ validityDays: 92 });
    expect(await signInWith(actor, CURRENT)).toMatchObject({ stage: "full" });
    await setPolicy({ validityDays: 90 });
    expect(await signInWith(actor, CURRENT)).toMatchObject({ stage: "changePassword" });
  });

  it("a hash without a pepper, or with weaker parameters, is replaced by one as made today", async () => {
    const actor = await aMember();
    const weak = await hash(CURRENT, { memoryCost: 8_192, timeCost: 1 });
    const old = { passwordHash: weak, passwordKeyId: null };
    await agency.db.member.update({ where: { id: memberIdOf(actor) }, data: old });
    expect(await signInWith(actor, "falsch")).toMatchObject({ ok: false });
    expect(await find(actor)).toMatchObject(old);
    expect(await signInWith(actor, CURRENT)).toMatchObject({ ok: true });
    const after = await find(actor);
    expect(after.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(after.passwordKeyId).not.toBeNull();
    expect(await signInWith(actor, CURRENT)).toMatchObject({ ok: true });
    expect(await find(actor)).toMatchObject({ passwordHash: after.passwordHash });
  });

  it.each([
    ["a space at the end", `${CURRENT} `],
    ["a space at the front", ` ${CURRENT}`],
    ["other capitals", "Hamster Klavier Regen Wolke"],
    ["one character less", CURRENT.slice(0, -1)],
  ])("%s makes it another password", async (_, other) => {
    expect(await signInWith(await aMember(), other)).toMatchObject({ ok: false });
  });
});
