import type { Origin } from "@/lib/auth/sessions";
import { type Refusal, refuseAttempt, reserveAttempt } from "@/lib/auth/throttle";
import { type StageWriting, writeAtStage } from "@/lib/auth/write-at-stage";
import { agencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
import { FieldError } from "@/lib/errors/domain-error";
import { acceptTotp } from "@/lib/second-factors/authenticators";
import { redeemRecoveryCode } from "@/lib/second-factors/recovery-codes";
import type { FactorProof } from "@/lib/second-factors/schema";

export type FactorOutcome<Answer> =
  | { ok: true; answer: Answer }
  | { ok: false; reason: "wrong-code" }
  | ({ reason: "throttled" } & Refusal);

/**
 * Proves that somebody has a member's factor, and in the same transaction does what that entitles to: when `goOn`
 * fails, the code is not used up. Each code works once, whoever asks at the same time. Guesses are counted apart from
 * those at the password. A used recovery code is told by mail.
 */
export async function proveFactor<Answer>(
  agency: AgencyRecord,
  memberId: string,
  proof: FactorProof,
  origin: Origin,
  goOn: (tx: Prisma.TransactionClient) => Promise<Answer>,
): Promise<FactorOutcome<Answer>> {
  const attempt = await reserveAttempt(agencyClient(agency), { kind: "second-factor", memberId, origin });
  if (!attempt.ok) return { ...attempt, reason: "throttled" };
  const proven = await writeAtStage({ agency, member: { id: memberId } }, async (writing) => {
    const isAccepted = await accept(writing, agency, memberId, proof);
    const action = isAccepted ? "member.factor-given" : "member.factor-refused";
    await writing.record(action, { kind: "member", id: memberId }, { ...origin, factor: proof.kind });
    return isAccepted ? { answer: await goOn(writing.tx) } : null;
  });
  // Before anybody learns of it: where the throttle cannot be reached, no session is handed out.
  await attempt.settle(proven ? "success" : "failure");
  return proven ? { ok: true, answer: proven.answer } : { ok: false, reason: "wrong-code" };
}

/** The answer of `proveFactor`, or what a form says: the refusal of the throttle, or what is wrong at the field "code". */
export function factorAnswerOrRefuse<Answer>(outcome: FactorOutcome<Answer>): Answer {
  if (outcome.ok) return outcome.answer;
  if (outcome.reason === "throttled") return refuseAttempt(outcome);
  throw new FieldError("code", "code-wrong");
}

async function accept(
  { tx, post }: StageWriting,
  agency: AgencyRecord,
  memberId: string,
  { kind, code }: FactorProof,
): Promise<boolean> {
  if (kind === "totp") return acceptTotp(tx, agency, memberId, code);
  const left = await redeemRecoveryCode(tx, memberId, code);
  if (left === null) return false;
  await post({ kind: "mail", payload: { template: "recovery-code-used", memberId, left } });
  return true;
}
