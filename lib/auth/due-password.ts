import { recordEvent } from "@/lib/audit/record";
import { advanceSession } from "@/lib/auth/advance-session";
import type { Begun } from "@/lib/auth/begin-session";
import { confirmPasswordOf } from "@/lib/auth/confirm-password";
import { keepPassword } from "@/lib/auth/keep-password";
import { hashNewPassword, passwordOwner } from "@/lib/auth/new-password";
import { readPasswordRules } from "@/lib/auth/password-rules";
import type { ChangePasswordInput } from "@/lib/auth/password-schema";
import { isPasswordExpired } from "@/lib/auth/password-validity";
import type { StagedVisitor } from "@/lib/auth/staged-visitor";
import { agencyClient } from "@/lib/db/agency-client";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";
import type { PasswordRules } from "@/lib/passwords/rules";
import { now } from "@/lib/time/clock";

/** Why somebody has to change the password before they are let in. */
export type DueReason =
  | { name: "expired"; days: number }
  /** An admin wants it. */
  | { name: "forced" }
  /** The policy now asks for more than the password has. */
  | { name: "outgrown" };

const REASONS = { "member.password-change-forced": "forced", "member.password-outgrown": "outgrown" } as const;

/** What the page of the stage shows. */
export async function findDuePassword(visitor: StagedVisitor): Promise<{ reason: DueReason; rules: PasswordRules }> {
  const client = agencyClient(visitor.agency);
  const [policy, owner, event] = await Promise.all([
    client.securityPolicy.findUniqueOrThrow({ where: { id: 1 }, select: { validityDays: true } }),
    client.member.findUniqueOrThrow({
      where: { id: visitor.member.id },
      select: { ...passwordOwner, passwordChangedAt: true, mustChangePassword: true },
    }),
    client.event.findFirst({
      where: { subjectKind: "member", subjectId: visitor.member.id, action: { in: Object.keys(REASONS) } },
      orderBy: { id: "desc" },
      select: { action: true },
    }),
  ]);
  const { rules } = await readPasswordRules(client, visitor.agency, owner);
  const isExpired = !owner.mustChangePassword && isPasswordExpired(policy, owner, now());
  if (isExpired && policy.validityDays !== null)
    return { reason: { name: "expired", days: policy.validityDays }, rules };
  return { reason: { name: REASONS[event?.action as keyof typeof REASONS] ?? "forced" }, rules };
}

/**
 * Changes a password that is due and takes the sign-in on; the token returned is for the cookie. The present password
 * is asked for although it was just given: whoever finds the page open must not get in with a password of their own
 * (ASVS 6.2.3). All other sessions end. Throws what `changePassword` does, and "stage-expired".
 */
export async function changeDuePassword(
  visitor: StagedVisitor,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<Begun> {
  const { agency, sessionId, member, ...origin } = visitor;
  const memberId = member.id;
  const client = agencyClient(agency);
  await confirmPasswordOf(agency, memberId, currentPassword, origin);
  const owner = await client.member.findUniqueOrThrow({ where: { id: memberId }, select: passwordOwner });
  const entered = { field: "newPassword", password: newPassword };
  const hashed = await hashNewPassword(client, agency, owner, entered);
  const begun = await client.$transaction(async (tx) => {
    await keepPassword(tx, memberId, hashed);
    await tx.session.deleteMany({ where: { memberId, NOT: { id: sessionId } } });
    await recordEvent(tx, memberId, "member.password-changed", { kind: "member", id: memberId }, origin);
    await postMessage(tx, { kind: "mail", payload: { template: "password-changed", memberId } });
    // Nobody who has a factor comes to this stage without it.
    return advanceSession(tx, agency, { sessionId, memberId, hasGivenFactor: true }, origin);
  });
  await wakeOutbox(agency.id);
  return begun;
}
