import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, for cookies and links. Only their hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256: enough for what is random already, and quick enough for every request. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash("sha256").update(token).digest());
}
