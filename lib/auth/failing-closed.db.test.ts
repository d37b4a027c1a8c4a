import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memberIdOf } from "@/lib/access/actor";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { hashPassword } from "@/lib/auth/passwords";
import { signIn } from "@/lib/auth/sign-in";
import { forgetKeys } from "@/lib/crypto/keyring";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { controlConnection } from "@/lib/db/control-connection";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const PASSWORD = "ein langes Passwort für Tests";
const origin = { address: "192.0.2.7", userAgent: "Test" };

async function aLogin(): Promise<string> {
  const id = memberIdOf(await agency.actor("member"));
  await agency.db.member.update({ where: { id }, data: await hashPassword(agency.agency.id, PASSWORD) });
  return `${id}@test.example`;
}
const attempt = (login: string) => signIn(agency.agency, { login, password: PASSWORD }, origin);
const sessions = () => agency.db.session.count();

async function asOwner(statement: string) {
  const client = new Client(agencyConnection(agency.agency, "owner"));
  await client.connect();
  await client.query(statement);
  await client.end();
}
type Authorizing = { authorize(credentials: object): Promise<unknown> };

const THROTTLE_AWAY = `ALTER TABLE "SignInThrottle" RENAME TO "Away"`;
const THROTTLE_BACK = `ALTER TABLE IF EXISTS "Away" RENAME TO "SignInThrottle"`;

beforeEach(async () => {
  await agency.db.signInThrottle.deleteMany();
  await agency.db.session.deleteMany();
});

describe("with the throttle's table away", () => {
  afterEach(() => asOwner(THROTTLE_BACK));

  it("the right password makes no session", async () => {
    const login = await aLogin();
    await asOwner(THROTTLE_AWAY);
    await expect(attempt(login)).rejects.toThrow();
    await asOwner(THROTTLE_BACK);
    expect(await sessions()).toBe(0);
  });

  it("the right password makes no session when it goes in the middle of the attempt", async () => {
    const login = await aLogin();
    const outcome = attempt(login).then(
      () => "signed in",
      () => "refused",
    );
    await expect.poll(() => agency.db.signInThrottle.count({ where: { pending: 1 } }), { interval: 5 }).toBe(3);
    await asOwner(THROTTLE_AWAY);
    expect(await outcome).toBe("refused");
    await asOwner(THROTTLE_BACK);
    expect(await sessions()).toBe(0);
  });

  it("the browser is told that signing in is not possible now, and no more", async () => {
    const login = await aLogin();
    const { providers } = await nextAuthOptions({ agency: agency.agency, origin });
    const [{ authorize }] = providers.map(({ options }) => options) as [Authorizing];
    await asOwner(THROTTLE_AWAY);
    await expect(authorize({ login, password: PASSWORD })).rejects.toThrow(/^unavailable$/);
  });
});

describe("with the keys away", () => {
  it("the right password makes no session, and counts against nobody", async () => {
    const login = await aLogin();
    const where = { scopeId: agency.agency.id };
    const { masterKeyId } = await controlClient().dataKey.findFirstOrThrow({ where });
    const wrapUnder = async (id: string) => {
      await controlClient().dataKey.updateMany({ where, data: { masterKeyId: id } });
      forgetKeys();
    };
    await wrapUnder("a-key-that-is-gone");
    await expect(attempt(login)).rejects.toThrow("a-key-that-is-gone");
    expect(await sessions()).toBe(0);
    await wrapUnder(masterKeyId);
    expect(await attempt(login)).toMatchObject({ ok: true });
    expect((await agency.db.signInThrottle.aggregate({ _sum: { failures: true } }))._sum.failures).toBe(0);
  });
});

describe("with the database away", () => {
  async function onServer(...statements: string[]) {
    const client = new Client(controlConnection());
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  it("the right password makes no session", async () => {
    const login = await aLogin();
    const { databaseName } = agency.agency;
    await onServer(
      `ALTER DATABASE "${databaseName}" ALLOW_CONNECTIONS false`,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${databaseName}'`,
    );
    await expect(attempt(login)).rejects.toThrow();
    await onServer(`ALTER DATABASE "${databaseName}" ALLOW_CONNECTIONS true`);
    expect(await sessions()).toBe(0);
    expect(await attempt(login)).toMatchObject({ ok: true });
  });
});
