import { v7 as uuidv7 } from "uuid";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { newToken, tokenHash } from "@/lib/auth/tokens";
import type { AgencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { SessionStage } from "@/lib/db/generated/agency/enums";
import { now } from "@/lib/time/clock";

/** NIST SP 800-63B-4, 2.2: a day overall, an hour without input. */
export const SESSION_LIFETIME_MS = 24 * 3_600_000;
const SESSION_IDLE_MS = 3_600_000;
/** How exactly input is noted: not every request needs a write. */
const INPUT_NOTED_EVERY_MS = 60_000;

const session = {
  id: true,
  stage: true,
  lastInputAt: true,
  member: {
    select: { id: true, name: true, roles: true, status: true, locale: true, timeZone: true, theme: true },
  },
} as const;

export type FoundSession = Prisma.SessionGetPayload<{ select: typeof session }>;

/** Makes a session row and returns the token for its cookie, which is kept nowhere else. */
export async function createSession(
  tx: Prisma.TransactionClient,
  memberId: string,
  stage: SessionStage,
  origin: { address: string; userAgent: string },
): Promise<string> {
  const token = newToken();
  const at = now();
  await tx.session.create({
    data: {
      id: uuidv7(),
      memberId,
      tokenHash: tokenHash(token),
      stage,
      lastInputAt: at,
      expiresAt: new Date(at.getTime() + SESSION_LIFETIME_MS),
      ...origin,
    },
    select: { id: true },
  });
  return token;
}

/** Which sessions still go on: neither too old nor too long without input. */
export function livingAt(at: Date): Prisma.SessionWhereInput {
  return { expiresAt: { gt: at }, lastInputAt: { gt: new Date(at.getTime() - SESSION_IDLE_MS) } };
}

/** A member's sessions but the one they act in; without one, all. */
export function otherSessionsOf(actor: Actor): Prisma.SessionWhereInput {
  return { memberId: memberIdOf(actor), NOT: { id: { in: actor.sessionId ? [actor.sessionId] : [] } } };
}

/** The session a token stands for; null when there is none, it ran out, or its member is no longer active. */
export async function findSession(client: AgencyClient, token: string): Promise<FoundSession | null> {
  return client.session.findFirst({
    where: { tokenHash: tokenHash(token), ...livingAt(now()), member: { status: "active" } },
    select: session,
  });
}

/** Notes that a person did something; polling must not call this. */
export async function noteInput(client: AgencyClient, found: FoundSession): Promise<void> {
  const at = now();
  if (at.getTime() - found.lastInputAt.getTime() < INPUT_NOTED_EVERY_MS) return;
  await client.session.updateMany({ where: { id: found.id }, data: { lastInputAt: at } });
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
