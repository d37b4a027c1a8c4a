import { deviceCookieName } from "@/lib/auth/cookies";
import { rememberDevice } from "@/lib/auth/known-devices";
import { newPassphrase } from "@/lib/auth/passphrase";
import { hashPassword } from "@/lib/auth/passwords";
import { agencyClient } from "@/lib/db/agency-client";
import type { AgencyRecord } from "@/lib/db/registry";

export type Person = { login: string; password: string; cookie: string };

/**
 * Calls back with so many members who have a password that is known and a browser that is theirs, so that none is told
 * of a new one by mail and each is throttled for themselves. Afterwards they have the passwords from before.
 */
export async function withCrowd<Answer>(
  agency: AgencyRecord,
  size: number,
  run: (people: Person[]) => Promise<Answer>,
): Promise<Answer> {
  const db = agencyClient(agency);
  const members = await db.member.findMany({
    where: { status: "active", passwordHash: { not: null }, authenticators: { none: {} }, passkeys: { none: {} } },
    orderBy: { id: "asc" },
    take: size,
    select: { id: true, email: true, passwordHash: true, passwordKeyId: true },
  });
  if (members.length < size) throw new Error(`Only ${members.length} members can sign in with a password alone.`);
  const password = newPassphrase();
  const hashed = await hashPassword(agency.id, password);
  const change = (id: string, data: { passwordHash: string | null; passwordKeyId: string | null }) =>
    db.member.update({ where: { id }, data, select: { id: true } });
  try {
    const people: Person[] = [];
    for (const { id, email } of members) {
      await change(id, hashed);
      const { token } = await db.$transaction((tx) => rememberDevice(tx, id, undefined));
      people.push({ login: email, password, cookie: `${deviceCookieName()}=${token}` });
    }
    return await run(people);
  } finally {
    for (const { id, passwordHash, passwordKeyId } of members) await change(id, { passwordHash, passwordKeyId });
  }
}
