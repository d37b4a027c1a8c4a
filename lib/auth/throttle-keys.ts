import { createHash } from "node:crypto";
import { networkOf } from "@/lib/auth/network";

/** What is guessed at, or asked for so often that it becomes a nuisance. Each is counted by itself. */
export const ATTEMPT_KINDS = [
  "password",
  "second-factor",
  "passkey",
  "confirm",
  "reset-request",
  "device-request",
] as const;

export type AttemptKind = (typeof ATTEMPT_KINDS)[number];

export type Attempt = {
  kind: AttemptKind;
  /** Null for somebody unknown, who is counted under what was typed. */
  memberId: string | null;
  typed?: string;
  address: string;
};

export type Limit = {
  key: string;
  /** Whether a day without an attempt wipes it out. Failures in a row at one account count until a success. */
  isForgettable: boolean;
  /** Whether a success wipes it out: the failures of others at the same address stay. */
  isClearedBySuccess: boolean;
};

/** The prefixes of keys say how long housekeeping must keep them. */
export const KEY_PREFIXES = { member: "member", name: "name", device: "device", pair: "pair", address: "address" };

const REQUESTS: readonly AttemptKind[] = ["reset-request", "device-request"];

/** Under what an attempt from a browser unknown to the member is counted: account, account and address, address. */
export function limitsOf(attempt: Attempt): Limit[] {
  const { kind, memberId, typed = "", address } = attempt;
  const account = memberId ?? `typed ${typed}`;
  const network = networkOf(address);
  const isRequest = REQUESTS.includes(kind);
  const accountPrefix = memberId ? KEY_PREFIXES.member : KEY_PREFIXES.name;
  return [
    { key: keyOf(accountPrefix, kind, account), isForgettable: isRequest, isClearedBySuccess: true },
    { key: keyOf(KEY_PREFIXES.pair, kind, account, network), isForgettable: true, isClearedBySuccess: true },
    // All guesses from an address count together, whatever they are at.
    {
      key: keyOf(KEY_PREFIXES.address, isRequest ? kind : "guess", network),
      isForgettable: true,
      isClearedBySuccess: false,
    },
  ];
}

/** A browser the member has signed in from is counted by itself, so that it passes whatever strangers do. */
export function deviceLimitsOf({ kind }: Attempt, deviceId: string): Limit[] {
  const isForgettable = REQUESTS.includes(kind);
  return [{ key: keyOf(KEY_PREFIXES.device, kind, deviceId), isForgettable, isClearedBySuccess: true }];
}

function keyOf(prefix: string, ...parts: string[]): string {
  return `${prefix}:${createHash("sha256").update(JSON.stringify(parts)).digest("base64url")}`;
}
