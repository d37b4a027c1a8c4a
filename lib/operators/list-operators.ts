import { readAs } from "@/lib/access/read-as";
import { systemActor } from "@/lib/jobs/system-actor";
import { operatorsRealm } from "@/lib/operators/realm";

export type OperatorView = {
  id: string;
  email: string;
  userName: string | null;
  name: string;
  status: "invited" | "active" | "deactivated";
  /** How many authenticators and passkeys they can sign in with. */
  factors: number;
  lastSignInAt: Date | null;
};

/** Everybody with an account in the console, by name; for the command line. */
export async function listOperators(): Promise<OperatorView[]> {
  const reader = readAs(systemActor(operatorsRealm(), "list-operators"), "operator:read");
  const operators = await reader.member.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      email: true,
      userName: true,
      name: true,
      status: true,
      lastSignInAt: true,
      _count: { select: { authenticators: { where: { confirmedAt: { not: null } } }, passkeys: true } },
    },
  });
  return operators.map(({ _count, ...operator }) => ({
    ...operator,
    factors: _count.authenticators + _count.passkeys,
  }));
}
