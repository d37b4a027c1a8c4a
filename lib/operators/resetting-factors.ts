import { removeAllFactors } from "@/lib/auth/removing-factors";
import { changeOperators } from "@/lib/operators/change-operators";
import { lockOperator } from "@/lib/operators/locking";
import { resetReasonSchema } from "@/lib/operators/schema";

/**
 * For an operator who lost every factor: all of them go, with the sessions, and the next sign-in enrols new ones.
 * Needs a reason, which the log keeps.
 */
export async function resetOperatorFactors(
  login: string,
  input: { reason: string },
): Promise<{ id: string; email: string }> {
  const { reason } = resetReasonSchema.parse(input);
  return changeOperators("reset-operator-factors", async ({ tx, record }) => {
    const { id, email } = await lockOperator(tx, login);
    await removeAllFactors(tx, id);
    await record("member.factors-reset", { kind: "member", id }, { reason });
    return { id, email };
  });
}
