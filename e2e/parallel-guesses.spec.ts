import { expect, test } from "@playwright/test";
import { aTotpAuthenticator, codeOf } from "@/lib/testing/totp";
import { actionNamed, callAction, stateIn } from "./support/actions";
import { aMemberWhoSignsIn } from "./support/people";
import { attemptSignIn, sessionIn } from "./support/raw-request";

/** threats.md of the figures to meet: five free attempts, parallel ones included. */
const FREE_ATTEMPTS = 5;

const times = <T>(count: number, make: (n: number) => T) =>
  Promise.all(Array.from({ length: count }, (_, n) => make(n)));

/** A refusal that says the password was looked at. */
const wasTried = ({ body }: { body: string }) => body.includes("wrong-credentials");

test("of 200 wrong passwords at once no more than five are looked at, and the right one has to wait", async () => {
  test.slow();
  const { login } = await aMemberWhoSignsIn("nordlicht");
  const from = "127.0.11.1";
  const answers = await times(200, (n) => attemptSignIn({ ...login, password: `geraten ${n}`, from }));
  expect(answers.filter(wasTried).length).toBeLessThanOrEqual(FREE_ATTEMPTS);
  expect(answers.filter(sessionIn)).toHaveLength(0);
  expect(sessionIn(await attemptSignIn({ ...login, from }))).toBeUndefined();
});

test("no more than five are looked at from 50 addresses at once, either", async () => {
  test.slow();
  const { login } = await aMemberWhoSignsIn("nordlicht");
  const answers = await times(50, (n) =>
    attemptSignIn({ ...login, password: `geraten ${n}`, from: `127.0.12.${n + 1}` }),
  );
  expect(answers.filter(wasTried).length).toBeLessThanOrEqual(FREE_ATTEMPTS);
});

test("one code in 20 requests at once gives one session", async () => {
  const from = "127.0.13.1";
  const { id, db, agency, login } = await aMemberWhoSignsIn("nordlicht");
  const { secret } = await aTotpAuthenticator(db, agency, id);
  const cookies: string[] = [];
  for (let n = 0; n < 20; n += 1) cookies.push(sessionIn(await attemptSignIn({ ...login, from })) ?? "");
  expect(await db.session.count({ where: { memberId: id, stage: "secondFactor" } })).toBe(20);
  const action = actionNamed("giveTotpAction");
  const code = codeOf(secret);
  const states = await times(20, async (n) =>
    stateIn(await callAction("nordlicht", action, { code }, { cookie: cookies[n] ?? "" }, from)),
  );
  expect(states.filter((state) => state?.status === "moved")).toHaveLength(1);
  expect(await db.session.count({ where: { memberId: id, stage: "full" } })).toBe(1);
});

test("one recovery code in 20 requests at once gives one session", async () => {
  const from = "127.0.13.2";
  const { id, db, agency, login } = await aMemberWhoSignsIn("nordlicht");
  await aTotpAuthenticator(db, agency, id);
  const { replaceRecoveryCodes } = await import("@/lib/second-factors/recovery-codes");
  const [code = ""] = await replaceRecoveryCodes(db, async () => {}, id);
  const cookies: string[] = [];
  for (let n = 0; n < 20; n += 1) cookies.push(sessionIn(await attemptSignIn({ ...login, from })) ?? "");
  const action = actionNamed("giveRecoveryCodeAction");
  const states = await times(20, async (n) =>
    stateIn(await callAction("nordlicht", action, { code }, { cookie: cookies[n] ?? "" }, from)),
  );
  expect(states.filter((state) => state?.status === "moved")).toHaveLength(1);
  expect(await db.session.count({ where: { memberId: id, stage: "full" } })).toBe(1);
  expect(await db.recoveryCode.count({ where: { memberId: id } })).toBe(9);
});

test("a session of a stage is worth nothing once the next is reached", async () => {
  const from = "127.0.13.3";
  const { id, db, agency, login } = await aMemberWhoSignsIn("nordlicht");
  const { secret } = await aTotpAuthenticator(db, agency, id);
  const cookie = sessionIn(await attemptSignIn({ ...login, from })) ?? "";
  const action = actionNamed("giveTotpAction");
  const answer = await callAction("nordlicht", action, { code: codeOf(secret) }, { cookie }, from);
  expect(stateIn(answer)).toMatchObject({ status: "moved" });
  expect(sessionIn(answer)).toBeDefined();
  expect(sessionIn(answer)).not.toBe(cookie);
  expect(stateIn(await callAction("nordlicht", action, { code: codeOf(secret, 1) }, { cookie }, from))).toMatchObject({
    code: "stage-expired",
  });
});
