import { setTimeout as wait } from "node:timers/promises";
import { findKnownDevice } from "@/lib/auth/known-devices";
import type { Origin } from "@/lib/auth/sessions";
import { tellOfFailure } from "@/lib/auth/sign-in-notices";
import { changeTallies, readTallies } from "@/lib/auth/tallies";
import { type Attempt, deviceLimitsOf, type Limit, limitsOf } from "@/lib/auth/throttle-keys";
import {
  ATTEMPT_LASTS_MS,
  cleared,
  failed,
  released,
  reserved,
  type Tally,
  type Verdict,
  verdictOn,
} from "@/lib/auth/throttle-rules";
import type { AgencyClient } from "@/lib/db/agency-client";
import { DomainError } from "@/lib/errors/domain-error";
import { now } from "@/lib/time/clock";
import { waitWords } from "@/lib/time/wait-words";

/** An office's people all sign in at nine: their turns come, as the ones before them turn out right. */
const PATIENCE_MS = 10_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

export type Refusal = {
  ok: false;
  waitSeconds: number;
  /** So many failures in a row that only a link sent by mail makes a browser known again. */
  needsConfirmation: boolean;
  /** A browser known to the member waits for itself; any other may be made known by mail. */
  isKnownDevice: boolean;
};

/** "void": the attempt could not be made at all, and counts for nothing. */
type Outcome = "success" | "failure" | "void";

export type Reservation = {
  ok: true;
  /** To be called once with what came of it. A suspicious failure is told to the member by mail. */
  settle(outcome: Outcome): Promise<void>;
};

type Asked = Omit<Attempt, "address"> & { origin: Origin };

/**
 * Counts an attempt *before* it is made, under the account, the account at this address, and the address: all or none.
 * What is not settled within half a minute has failed. While attempts are under way that may turn out right it waits
 * for its turn. A browser known to the member is counted by itself. The same work for unknown names.
 * Refused attempts must not be made.
 */
export async function reserveAttempt(client: AgencyClient, asked: Asked): Promise<Reservation | Refusal> {
  const attempt = { ...asked, address: asked.origin.address };
  const known = await findKnownDevice(client, attempt.memberId, asked.origin.deviceHash);
  const limits = known ? deviceLimitsOf(attempt, known.id) : limitsOf(attempt);
  const verdict = await reserve(client, limits);
  if (verdict !== "go") return { ok: false, ...verdict, isKnownDevice: known !== null };
  const reservedAt = now();
  // A success from a known browser is the account's own: strangers' failures before it no longer count.
  const all = known ? [...limits, ...limitsOf(attempt).filter((limit) => limit.isClearedBySuccess)] : limits;
  return {
    ok: true,
    async settle(outcome) {
      if (outcome === "success") return succeed(client, all, limits, reservedAt);
      const failures = await end(client, limits, reservedAt, outcome === "failure" ? failed : released);
      if (outcome === "failure") await tellOfFailure(client, asked, failures);
    },
  };
}

/** The same for actions: throws "throttled" (with `seconds`) or "unknown-device" where there is a refusal. */
export async function requireAttempt(client: AgencyClient, asked: Asked): Promise<Reservation> {
  const reservation = await reserveAttempt(client, asked);
  return reservation.ok ? reservation : refuseAttempt(reservation);
}

/** Tells a person of a refusal: throws what `requireAttempt` does. */
export function refuseAttempt({ needsConfirmation, waitSeconds }: Refusal): never {
  if (needsConfirmation) throw new DomainError("unknown-device");
  throw new DomainError("throttled", { params: waitWords(waitSeconds) });
}

/** Counts a request that nothing can turn out right of, such as for a mail. Throws what `requireAttempt` does. */
export async function countRequest(client: AgencyClient, asked: Asked): Promise<void> {
  await (await requireAttempt(client, asked)).settle("failure");
}

async function reserve(
  client: AgencyClient,
  limits: Limit[],
): Promise<"go" | { waitSeconds: number; needsConfirmation: boolean }> {
  for (let waitedMs = 0, pauseMs = FIRST_PAUSE_MS; ; waitedMs += pauseMs, pauseMs = longer(pauseMs)) {
    // Without a lock first: whoever is refused anyway writes nothing, and waits for nobody.
    let verdicts = verdictsOn(await readTallies(client, limits), now());
    if (verdicts.every((verdict) => verdict === "go")) {
      verdicts = await changeTallies(client, limits, (tallies, at) => {
        const still = verdictsOn(tallies, at);
        const changed = still.every((verdict) => verdict === "go") ? tallies.map((tally) => reserved(tally, at)) : null;
        return { changed, answer: still };
      });
      if (verdicts.every((verdict) => verdict === "go")) return "go";
    }
    const refused = verdicts.some((verdict) => verdict === "unconfirmed" || typeof verdict === "object");
    if (refused || waitedMs >= PATIENCE_MS) return refusalOf(verdicts);
    await wait(pauseMs * (0.5 + Math.random()));
  }
}

const longer = (pauseMs: number) => Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5);

const verdictsOn = (tallies: Tally[], at: Date) => tallies.map((tally) => verdictOn(tally, at));

function refusalOf(verdicts: Verdict[]) {
  const waits = verdicts.map((verdict) => (typeof verdict === "object" ? verdict.waitSeconds : 1));
  return { waitSeconds: Math.max(...waits), needsConfirmation: verdicts.includes("unconfirmed") };
}

/** Gives how many failures in a row the account has now. */
async function end(
  client: AgencyClient,
  limits: Limit[],
  reservedAt: Date,
  ended: typeof failed | typeof released,
): Promise<number> {
  return changeTallies(client, limits, (tallies, at) => {
    const changed = isTooLate(reservedAt, at) ? null : tallies.map((tally) => ended(tally, at));
    return { changed, answer: (changed ?? tallies)[0]?.failures ?? 0 };
  });
}

async function succeed(client: AgencyClient, all: Limit[], own: Limit[], reservedAt: Date): Promise<void> {
  const reservedKeys = new Set(own.map(({ key }) => key));
  await changeTallies(client, all, (tallies, at) => {
    const changed = tallies.map((tally) => {
      const after = reservedKeys.has(tally.key) && !isTooLate(reservedAt, at) ? released(tally, at) : tally;
      return tally.isClearedBySuccess ? cleared(after, at) : after;
    });
    return { changed, answer: undefined };
  });
}

/** By then it has been counted as a failure, or will be: it must not take another's reservation back. */
function isTooLate(reservedAt: Date, at: Date): boolean {
  return at.getTime() - reservedAt.getTime() > ATTEMPT_LASTS_MS;
}
