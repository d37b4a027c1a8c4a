import { setPasswordByLink } from "@/lib/auth/set-password";
import { createOperator, renewOperatorInvite } from "@/lib/operators/inviting";
import { listOperators } from "@/lib/operators/list-operators";
import { operatorsRealm } from "@/lib/operators/realm";

export const DEMO_OPERATOR_EMAIL = "operator@kontor.example";

/** Somebody who looks after the demo's installation. Joins as everybody does; the first sign-in asks for a second factor. */
export async function makeDemoOperator(password: string): Promise<void> {
  const known = (await listOperators()).find(({ email }) => email === DEMO_OPERATOR_EMAIL);
  if (known && known.status !== "invited") return;
  const { inviteLink } = known
    ? await renewOperatorInvite(DEMO_OPERATOR_EMAIL)
    : await createOperator({ email: DEMO_OPERATOR_EMAIL, name: "Mira Lorenz" });
  const token = inviteLink.slice(inviteLink.lastIndexOf("/") + 1);
  await setPasswordByLink(operatorsRealm(), "invite", { token, password });
}
