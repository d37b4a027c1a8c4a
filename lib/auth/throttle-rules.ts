import type { Limit } from "@/lib/auth/throttle-keys";

/** What is counted under one key. */
export type Tally = Limit & { failures: number; pending: number; blockedUntil: Date | null; touchedAt: Date };

/** "soon": attempts are under way, after which there may be room. "unconfirmed": only a link sent by mail helps. */
export type Verdict = "go" | "soon" | "unconfirmed" | { waitSeconds: number };

/** NIST SP 800-63B-4, 3.2.2: after so many failures in a row an account is closed to browsers it does not know. */
export const LONGEST_ROW = 100;
/** An attempt that was never settled (its process died) counts as a failure: a crash must open no door. */
export const ATTEMPT_LASTS_MS = 30_000;

const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 3600;
const FORGOTTEN_AFTER_MS = 86_400_000;

export const NOTHING: Pick<Tally, "failures" | "pending" | "blockedUntil"> = {
  failures: 0,
  pending: 0,
  blockedUntil: null,
};

/** A tally as it stands now: long past failures are forgotten where they may be, attempts that never ended have failed. */
export function asOf(at: Date, tally: Tally): Tally {
  const ageMs = at.getTime() - tally.touchedAt.getTime();
  if (tally.isForgettable && ageMs > FORGOTTEN_AFTER_MS) return { ...tally, ...NOTHING, touchedAt: at };
  if (tally.pending === 0 || ageMs <= ATTEMPT_LASTS_MS) return tally;
  return blocked({ ...tally, failures: tally.failures + tally.pending, pending: 0 }, at);
}

/** Whether one more attempt may be made. Attempts under way may all turn out to be failures. */
export function verdictOn(tally: Tally, at: Date): Verdict {
  const { failures, pending, blockedUntil, isForgettable } = tally;
  if (failures >= LONGEST_ROW && !isForgettable) return "unconfirmed";
  if (blockedUntil && blockedUntil > at) {
    return { waitSeconds: Math.ceil((blockedUntil.getTime() - at.getTime()) / 1000) };
  }
  return failures + pending < FREE_ATTEMPTS || pending === 0 ? "go" : "soon";
}

export function reserved(tally: Tally, at: Date): Tally {
  return { ...tally, pending: tally.pending + 1, touchedAt: at };
}

export function failed(tally: Tally, at: Date): Tally {
  return blocked({ ...released(tally, at), failures: tally.failures + 1 }, at);
}

/** Takes an attempt back, as if it had never been made. */
export function released(tally: Tally, at: Date): Tally {
  return { ...tally, pending: Math.max(0, tally.pending - 1), touchedAt: at };
}

/** Only what is under way still counts. */
export function cleared(tally: Tally, at: Date): Tally {
  return { ...tally, failures: 0, blockedUntil: null, touchedAt: at };
}

/** 30 s after the last free attempt, then twice as long each time, up to an hour. */
export function waitSecondsAfter(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (failures - FREE_ATTEMPTS));
}

function blocked(tally: Tally, at: Date): Tally {
  const waitSeconds = waitSecondsAfter(tally.failures);
  const blockedUntil = waitSeconds > 0 ? new Date(at.getTime() + waitSeconds * 1000) : null;
  return { ...tally, blockedUntil, touchedAt: at };
}
