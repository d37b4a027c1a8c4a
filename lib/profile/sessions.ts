import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { writeAs } from "@/lib/access/write-as";
import { livingAt, otherSessionsOf } from "@/lib/auth/sessions";
import { DomainError } from "@/lib/errors/domain-error";
import { type Device, describeDevice } from "@/lib/profile/device";
import type { EndSessionInput } from "@/lib/profile/schema";
import { now } from "@/lib/time/clock";

/** More than anybody has; the newest come first. */
const SESSIONS_SHOWN = 50;

export type SessionView = {
  id: string;
  device: Device;
  address: string;
  since: Date;
  lastInputAt: Date;
  /** When it ends at the latest, whatever is done in it. */
  endsAt: Date;
  /** Somebody gave the password there, and is not in yet. */
  isUnfinished: boolean;
  isCurrent: boolean;
};

/** Where the member who acts is signed in now: their own sessions and nobody else's. */
export async function listOwnSessions(actor: Actor): Promise<SessionView[]> {
  const sessions = await readAs(actor, "profile:write:own").session.findMany({
    where: { memberId: memberIdOf(actor), ...livingAt(now()) },
    orderBy: { createdAt: "desc" },
    take: SESSIONS_SHOWN,
    select: {
      id: true,
      userAgent: true,
      address: true,
      createdAt: true,
      lastInputAt: true,
      expiresAt: true,
      stage: true,
    },
  });
  return sessions.map(({ id, userAgent, address, createdAt, lastInputAt, expiresAt, stage }) => ({
    id,
    device: describeDevice(userAgent),
    address,
    since: createdAt,
    lastInputAt,
    endsAt: expiresAt,
    isUnfinished: stage !== "full",
    isCurrent: id === actor.sessionId,
  }));
}

/** Ends one of one's own sessions; anybody else's does not exist. */
export async function endOwnSession(actor: Actor, { sessionId }: EndSessionInput): Promise<void> {
  await writeAs(actor, "profile:write:own", async ({ tx, record }) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, memberId: memberIdOf(actor) } });
    if (count === 0) throw new DomainError("not-found");
    await record("session.ended", { kind: "session", id: sessionId });
  });
}

/** Ends all one's sessions but the one one acts in. Says how many there were. */
export async function endOtherSessions(actor: Actor): Promise<number> {
  return writeAs(actor, "profile:write:own", async ({ tx, record, unchanged }) => {
    const { count } = await tx.session.deleteMany({ where: otherSessionsOf(actor) });
    if (count === 0) return unchanged(0);
    await record("member.sessions-ended", { kind: "member", id: memberIdOf(actor) }, { count });
    return count;
  });
}
