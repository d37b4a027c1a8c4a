import { recordEvent } from "@/lib/audit/record";
import { rememberDevice } from "@/lib/auth/known-devices";
import { createSession, type Origin } from "@/lib/auth/sessions";
import { tellOfNewDevice } from "@/lib/auth/sign-in-notices";
import { nextStage } from "@/lib/auth/stages";
import { readStanding } from "@/lib/auth/standing";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { SessionStage } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { now } from "@/lib/time/clock";

/** For the browser's cookies (`keepSession`). `deviceToken` is there when the browser gets a new one. */
export type Begun = { token: string; stage: SessionStage; deviceToken?: string };

type Proof = {
  memberId: string;
  /** A second factor was given, or the session only goes on after idling. */
  hasGivenFactor: boolean;
  /** When it goes on: no later than it would have ended. */
  endsAt?: Date;
};

/**
 * Makes a session at the stage that the proof entitles to. Whoever comes in is noted and logged as signed in, and their
 * browser is known from now on; one that was not known before is told by mail, except at the first sign-in ever.
 */
export async function beginSession(
  tx: Prisma.TransactionClient,
  agency: AgencyRecord,
  { memberId, hasGivenFactor, endsAt }: Proof,
  origin: Origin,
): Promise<Begun> {
  const stage = nextStage(await readStanding(tx, agency, memberId, hasGivenFactor));
  const subject = { kind: "member", id: memberId } as const;
  if (stage === "full") {
    const member = { where: { id: memberId }, select: { lastSignInAt: true } };
    const { lastSignInAt } = await tx.member.findUniqueOrThrow(member);
    await tx.member.update({ ...member, data: { lastSignInAt: now() } });
    await recordEvent(tx, memberId, "member.signed-in", subject, origin);
    const { isNew, token: deviceToken } = await rememberDevice(tx, memberId, origin.deviceHash);
    if (isNew && lastSignInAt) await tellOfNewDevice(tx, memberId, origin);
    return { token: await createSession(tx, memberId, stage, origin, endsAt), stage, deviceToken };
  }
  await recordEvent(tx, memberId, "member.sign-in-continued", subject, { ...origin, stage });
  return { token: await createSession(tx, memberId, stage, origin), stage };
}
