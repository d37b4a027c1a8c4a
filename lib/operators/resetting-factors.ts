import { removeAllFactors } from "@/lib/auth/removing-factors";
import { changeOperators } from "@/lib/operators/change-operators";
import { lockOperator } from "@/lib/operators/locking";
import { resetReasonSchema } from "@/lib/operators/schema";

/**
 * For an operator who lost every factor: all of them go, with the sessions, and the next sign-in enrols new ones. The
 * operator is told by mail. Needs a reason, which the log keeps.
 */
export async function resetOperatorFactors(
  login: string,
  input: { reason: string },
): Promise<{ id: string; email: string }> {
  const { reason } = resetReasonSchema.parse(input);
  return changeOperators("reset-operator-factors", async ({ tx, record, post }) => {
    const { id, email } = await lockOperator(tx, login);
    const removed = await removeAllFactors(tx, id);
    await record("member.factors-reset", { kind: "member", id }, { ...removed, reason });
    await post({ kind: "mail", payload: { template: "factors-reset", memberId: id, resetBy: null } });
    return { id, email };
  });
}
