import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { AgencyClient } from "@/lib/db/agency-client";
import { now } from "@/lib/time/clock";

/** An authenticator straight in the database, whose secret opens nothing; `confirmedAt: null` was never finished. */
export async function anAuthenticator(db: AgencyClient, memberId: string, fields: { confirmedAt?: Date | null } = {}) {
  const data = { id: uuidv7(), memberId, name: "Telefon", secret: "none", confirmedAt: now(), ...fields };
  return db.authenticator.create({ data });
}

export async function aPasskey(db: AgencyClient, memberId: string) {
  const bytes = () => new Uint8Array(randomBytes(16));
  const key = { credentialId: bytes(), publicKey: bytes(), counter: 0n, transports: [], isBackedUp: false };
  return db.passkey.create({ data: { id: uuidv7(), memberId, name: "Schlüssel", ...key } });
}

export async function aRecoveryCode(db: AgencyClient, memberId: string) {
  const bytes = () => new Uint8Array(randomBytes(16));
  return db.recoveryCode.create({ data: { id: uuidv7(), memberId, salt: bytes(), codeHash: bytes() } });
}
