import { v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { deviceHashOf, rememberDevice } from "@/lib/auth/known-devices";
import { reserveAttempt } from "@/lib/auth/throttle";
import { setClock, withClock } from "@/lib/testing/clock";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const HERE = "192.0.2.7";

type From = { address?: string; deviceHash?: string };

const reserve = (memberId: string, { address = HERE, deviceHash }: From = {}) =>
  reserveAttempt(agency.db, { kind: "password", memberId, origin: { address, userAgent: "Test", deviceHash } });

async function fail(memberId: string, from?: From): Promise<"tried" | "refused"> {
  const attempt = await reserve(memberId, from);
  if (!attempt.ok) return "refused";
  await attempt.settle("failure");
  return "tried";
}

async function succeed(memberId: string, from?: From): Promise<"tried" | "refused"> {
  const attempt = await reserve(memberId, from);
  if (!attempt.ok) return "refused";
  await attempt.settle("success");
  return "tried";
}

const tried = (outcomes: string[]) => outcomes.filter((outcome) => outcome === "tried").length;
const address = (n: number) => `198.51.100.${n}`;

async function aKnownDevice() {
  const { token } = await agency.db.$transaction((tx) => rememberDevice(tx, agency.ownerId, undefined));
  return deviceHashOf(token ?? "");
}

beforeEach(() => agency.db.signInThrottle.deleteMany().then(() => undefined));

describe("guessing", () => {
  it("at one account leaves five tries, from however many addresses at once", async () => {
    const account = uuidv7();
    const outcomes = Array.from({ length: 50 }, (_, n) => fail(account, { address: address(n) }));
    expect(tried(await Promise.all(outcomes))).toBe(5);
  });

  it("from one address leaves five tries, at however many accounts at once", async () => {
    const outcomes = Array.from({ length: 50 }, () => fail(uuidv7()));
    expect(tried(await Promise.all(outcomes))).toBe(5);
  });

  it("gains and loses nothing by attempts that could not be made", async () => {
    const account = uuidv7();
    for (let n = 0; n < 12; n += 1) {
      const attempt = await reserve(account);
      if (attempt.ok) await attempt.settle("void");
      expect(attempt.ok).toBe(true);
    }
    const outcomes = Array.from({ length: 12 }, () => fail(account));
    expect(tried(await Promise.all(outcomes))).toBe(5);
  });

  it("gains nothing from being refused by one count after passing another", async () => {
    const [attacked, other] = [uuidv7(), uuidv7()];
    for (let n = 0; n < 5; n += 1) await fail(attacked, { address: address(n) });
    for (let n = 0; n < 20; n += 1) expect(await fail(attacked)).toBe("refused");
    expect(await fail(other)).toBe("tried");
    const here = await agency.db.signInThrottle.findMany({ where: { key: { startsWith: "address:" }, failures: 1 } });
    expect(here.length).toBe(6);
  });

  it("is not forgotten by signing in to an account of one's own at the same address", async () => {
    const own = uuidv7();
    for (let n = 0; n < 5; n += 1) {
      await fail(uuidv7());
      if (n < 4) expect(await succeed(own)).toBe("tried");
    }
    expect(await reserve(uuidv7())).toMatchObject({ ok: false, waitSeconds: expect.any(Number) });
  });

  it("is counted although the process dies between the attempt and what came of it", async () => {
    const account = uuidv7();
    for (let n = 0; n < 5; n += 1) expect(await reserve(account)).toMatchObject({ ok: true });
    const later = new Date(Date.now() + 31_000);
    expect(await withClock(later, () => reserve(account))).toMatchObject({ ok: false, waitSeconds: 30 });
  });

  it("does not gain a try from an attempt that is settled long after it was given up", async () => {
    const account = uuidv7();
    const slow = await reserve(account);
    for (let n = 0; n < 4; n += 1) await reserve(account);
    const later = new Date(Date.now() + 31_000);
    await withClock(later, async () => {
      expect(await reserve(account)).toMatchObject({ ok: false });
      if (slow.ok) await slow.settle("failure");
      expect(await reserve(account)).toMatchObject({ ok: false });
    });
  });
});

describe("the right password", () => {
  it("is let through thirty times at once from one office, which then has no failures", async () => {
    const outcomes = Array.from({ length: 30 }, async () => succeed(uuidv7()));
    expect(tried(await Promise.all(outcomes))).toBe(30);
    const left = await agency.db.signInThrottle.aggregate({ _sum: { failures: true, pending: true } });
    expect(left._sum).toEqual({ failures: 0, pending: 0 });
  });

  it("gives the account its free attempts back", async () => {
    const account = uuidv7();
    for (let n = 0; n < 4; n += 1) await fail(account, { address: address(n) });
    await succeed(account, { address: address(9) });
    for (let n = 10; n < 15; n += 1) expect(await fail(account, { address: address(n) })).toBe("tried");
    expect(await fail(account, { address: address(16) })).toBe("refused");
  });
});

describe("a browser known to the member", () => {
  it("passes while strangers attack the account and the address", async () => {
    const deviceHash = await aKnownDevice();
    for (let n = 0; n < 5; n += 1) await fail(agency.ownerId, { address: address(n) });
    for (let n = 0; n < 5; n += 1) await fail(uuidv7());
    expect(await fail(agency.ownerId)).toBe("refused");
    expect(await succeed(agency.ownerId, { deviceHash })).toBe("tried");
  });

  it("has five free attempts of its own, and waits after them", async () => {
    const deviceHash = await aKnownDevice();
    for (let n = 0; n < 5; n += 1) expect(await fail(agency.ownerId, { deviceHash })).toBe("tried");
    expect(await reserve(agency.ownerId, { deviceHash })).toMatchObject({ ok: false, isKnownDevice: true });
    expect(await succeed(agency.ownerId)).toBe("tried");
  });

  it("is not known to another member", async () => {
    const deviceHash = await aKnownDevice();
    const other = uuidv7();
    for (let n = 0; n < 5; n += 1) await fail(other, { address: address(n) });
    expect(await reserve(other, { deviceHash })).toMatchObject({ ok: false, isKnownDevice: false });
  });

  it("gives the account its free attempts back when it signs in", async () => {
    const deviceHash = await aKnownDevice();
    for (let n = 0; n < 5; n += 1) await fail(agency.ownerId, { address: address(n) });
    await succeed(agency.ownerId, { deviceHash });
    expect(await fail(agency.ownerId)).toBe("tried");
  });
});

describe("a hundred failures in a row", () => {
  it("close the account to unknown browsers however long they wait, and to no known one", async () => {
    const account = agency.ownerId;
    const deviceHash = await aKnownDevice();
    let at = Date.now();
    const restore = setClock(() => new Date(at));
    try {
      for (let n = 0; n < 100; n += 1) {
        expect(await fail(account, { address: address(n) })).toBe("tried");
        at += 3_600_000;
      }
      at += 300 * 86_400_000;
      expect(await reserve(account)).toMatchObject({ ok: false, needsConfirmation: true });
      expect(await succeed(account, { deviceHash })).toBe("tried");
      expect(await fail(account)).toBe("tried");
    } finally {
      restore();
    }
  });
});
