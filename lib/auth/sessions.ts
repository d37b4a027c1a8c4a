import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import type { FoundSession } from "@/lib/auth/find-visit";
import { newToken, tokenHash } from "@/lib/auth/tokens";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { SessionStage } from "@/lib/db/generated/agency/enums";
import { now } from "@/lib/time/clock";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** NIST SP 800-63B-4, 2.2.3: a day overall. The policy can only lower it, so cookies need not live longer. */
export const LONGEST_SESSION_MS = 24 * HOUR_MS;
/** How long somebody has for a stage before the last: to look for the phone, not to go away. */
export const STAGE_MINUTES = 15;
/** How exactly input is noted: not every request needs a write. */
const INPUT_NOTED_EVERY_MS = MINUTE_MS;

export type Origin = {
  address: string;
  userAgent: string;
  /** Tells browsers apart: the hash of the device cookie's token. A browser without one is known to nobody. */
  deviceHash?: string;
};

/**
 * Makes a session row and returns the token for its cookie, which is kept nowhere else. Its limits are the policy's of
 * this moment; `endsAt` is for one that goes on after idling, which must not outlive the one before.
 */
export async function createSession(
  tx: Prisma.TransactionClient,
  memberId: string,
  stage: SessionStage,
  { address, userAgent }: Origin,
  endsAt?: Date,
): Promise<string> {
  const policy = await tx.securityPolicy.findUniqueOrThrow({
    where: { id: 1 },
    select: { sessionHours: true, sessionIdleMinutes: true },
  });
  const at = now();
  const isFull = stage === "full";
  const idleMinutes = isFull ? policy.sessionIdleMinutes : STAGE_MINUTES;
  const lifetimeMs = isFull ? policy.sessionHours * HOUR_MS : STAGE_MINUTES * MINUTE_MS;
  const token = newToken();
  await tx.session.create({
    data: {
      id: uuidv7(),
      memberId,
      tokenHash: tokenHash(token),
      stage,
      lastInputAt: at,
      provenAt: at,
      idleMinutes,
      idlesAt: new Date(at.getTime() + idleMinutes * MINUTE_MS),
      expiresAt: endsAt ?? new Date(at.getTime() + lifetimeMs),
      address,
      userAgent,
    },
    select: { id: true },
  });
  return token;
}

/** Which sessions still go on: neither too old nor too long without input. */
export function livingAt(at: Date): Prisma.SessionWhereInput {
  return { expiresAt: { gt: at }, idlesAt: { gt: at } };
}

/** A member's sessions but the one they act in; without one, all. */
export function otherSessionsOf(actor: Actor): Prisma.SessionWhereInput {
  return { memberId: memberIdOf(actor), NOT: { id: { in: actor.sessionId ? [actor.sessionId] : [] } } };
}

/**
 * What becomes of a session once its member's enrolment is due: a complete one is set back to enrolment. Only whoever
 * gave the password as lately as a sign-in asks for may enrol in it; of any other session it is not known well enough
 * whose it is, and a factor enrolled in it would be a thief's. That one is over.
 */
export async function asEnrolmentAllows(
  client: AgencyClient,
  found: FoundSession,
  enrolBy: Date | null,
): Promise<FoundSession | null> {
  if (found.stage !== "full" || enrolBy === null || enrolBy > now()) return found;
  const stageEndsMs = found.provenAt.getTime() + STAGE_MINUTES * MINUTE_MS;
  const expiresAt = new Date(Math.min(stageEndsMs, found.expiresAt.getTime()));
  if (expiresAt <= now()) return null;
  const data = { stage: "enrol", expiresAt, idlesAt: expiresAt } as const;
  await client.session.updateMany({ where: { id: found.id, stage: "full" }, data });
  return { ...found, ...data };
}

/**
 * Until when a full session of this member would have gone on, had it not fallen idle; null when the token's is none.
 * One factor is then enough to go on (NIST SP 800-63B-4, 2.2.3).
 */
export async function findIdledUntil(tx: Prisma.TransactionClient, token: string, memberId: string) {
  const idled = await tx.session.findFirst({
    where: { tokenHash: tokenHash(token), memberId, stage: "full", expiresAt: { gt: now() } },
    select: { expiresAt: true },
  });
  return idled?.expiresAt ?? null;
}

/** Notes that a person did something; polling must not call this. */
export async function noteInput(client: AgencyClient, found: FoundSession): Promise<void> {
  const at = now();
  if (found.stage !== "full" || at.getTime() - found.lastInputAt.getTime() < INPUT_NOTED_EVERY_MS) return;
  const idlesAt = new Date(at.getTime() + found.idleMinutes * MINUTE_MS);
  await client.session.updateMany({ where: { id: found.id }, data: { lastInputAt: at, idlesAt } });
}

/** Deletes the session a token stands for, and with it what the token opens. Gives its member, null where there is none. */
export async function endSession(tx: Prisma.TransactionClient, token: string): Promise<string | null> {
  const found = await tx.session.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { id: true, memberId: true },
  });
  if (!found) return null;
  await tx.session.deleteMany({ where: { id: found.id } });
  return found.memberId;
}
