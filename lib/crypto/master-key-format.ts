import { randomBytes } from "node:crypto";
import type { MasterKey } from "@/lib/crypto/local-master-keys";
import { KeysError } from "@/lib/crypto/master-keys";

const KEY_BYTES = 32;
const ID = /^[A-Za-z0-9_-]{1,32}$/;
const HOW_TO_MAKE_ONE = "Make one with: openssl rand -base64 32";

export function newMasterKey(): MasterKey {
  return { id: `m${randomBytes(6).toString("hex")}`, secret: randomBytes(KEY_BYTES) };
}

export function formatMasterKey({ id, secret }: MasterKey): string {
  return `${id}:${secret.toString("base64")}`;
}

/**
 * Reads `id:base64`, separated by commas or lines; the last is the current one. Lines that begin with # are remarks.
 *
 * @param place how the sentence calls where the text is from
 * @throws KeysError that never repeats a key
 */
export function parseMasterKeys(text: string, place: string): MasterKey[] {
  const entries = text.split("\n").filter((line) => !line.startsWith("#"));
  const written = entries
    .join(",")
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  const keys = written.map((entry, index) => parseMasterKey(entry, `Master key ${index + 1} in ${place}`));
  if (keys.length === 0) throw new KeysError(`${place} holds no master key: restore it from your backup.`);
  const twice = keys.find(({ id }, index) => keys.findIndex((other) => other.id === id) !== index);
  if (twice) throw new KeysError(`${place} holds two master keys called ${twice.id}: give each an id of its own.`);
  return keys;
}

function parseMasterKey(entry: string, title: string): MasterKey {
  const [id = "", encoded = "", ...rest] = entry.split(":");
  if (!ID.test(id) || rest.length > 0) {
    throw new KeysError(`${title} must be an id, a colon and 32 random bytes in base64. ${HOW_TO_MAKE_ONE}`);
  }
  const secret = Buffer.from(encoded, "base64");
  if (secret.length !== KEY_BYTES || secret.toString("base64") !== encoded) {
    throw new KeysError(`${title} (${id}) is not 32 bytes in base64: restore it from your backup.`);
  }
  if (isPlaceholder(secret)) {
    throw new KeysError(`${title} (${id}) is a placeholder and protects nothing. ${HOW_TO_MAKE_ONE}`);
  }
  return { id, secret };
}

/** Of 2^40 random keys not one has any of these traits: evenly spaced bytes, few different ones, readable text. */
function isPlaceholder(secret: Buffer): boolean {
  const bytes = [...secret];
  const steps = bytes.slice(1).map((byte, index) => (byte - (bytes[index] ?? 0)) & 0xff);
  const isEven = new Set(steps).size === 1;
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isEven || isText || new Set(bytes).size < 16;
}
