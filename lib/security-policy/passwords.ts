import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { type AgencyWriter, writeAs } from "@/lib/access/write-as";
import { changesBetween } from "@/lib/audit/changes";
import { kindsOf } from "@/lib/auth/password-rules";
import { requireStepUp } from "@/lib/auth/step-up";
import type { Kind } from "@/lib/passwords/rules";
import { lockPolicy } from "@/lib/security-policy/locking";
import type { PasswordPolicyInput } from "@/lib/security-policy/password-schema";

/** As its form shows it. */
export type PasswordPolicyView = {
  minLength: number;
  kinds: Kind[];
  /** Null: a password stays valid. */
  validityDays: number | null;
  historyCount: number;
  blockedWords: string[];
};

export async function getPasswordPolicy(actor: Actor): Promise<PasswordPolicyView> {
  const policy = await readAs(actor, "policy:write").securityPolicy.findUniqueOrThrow({ where: { id: 1 } });
  const { minLength, validityDays, historyCount, blockedWords } = policy;
  return { minLength, kinds: kindsOf(policy), validityDays, historyCount, blockedWords };
}

/**
 * Says what passwords must have from now on. Those in use are looked at when they are next typed; former ones that are
 * kept beyond the new history are forgotten at once. Throws "step-up".
 */
export async function changePasswordPolicy(actor: Actor, input: PasswordPolicyInput): Promise<void> {
  await writeAs(actor, "policy:write", async ({ tx, record, unchanged }) => {
    requireStepUp(actor);
    const before = await lockPolicy(tx);
    const { minLength, validityDays, historyCount, blockedWords } = before;
    const changes = changesBetween(
      plain({ minLength, kinds: kindsOf(before), validityDays, historyCount, blockedWords }),
      plain(input),
    );
    if (!changes) return unchanged(undefined);
    const { kinds, ...fields } = input;
    const data = { ...fields, ...requiredKinds(kinds) };
    await tx.securityPolicy.update({ where: { id: 1 }, data, select: { id: true } });
    if (input.historyCount < historyCount) await forgetFormerPasswords(tx, input.historyCount);
    await record("policy.passwords-changed", { kind: "agency", id: actor.agency.id }, { changes });
  });
}

/** As the log keeps it. */
function plain({ kinds, blockedWords, ...rest }: PasswordPolicyView) {
  return { ...rest, kinds: kinds.join(" "), blockedWords: blockedWords.join("\n") };
}

function requiredKinds(kinds: readonly Kind[]) {
  return {
    requireLower: kinds.includes("lower"),
    requireUpper: kinds.includes("upper"),
    requireDigit: kinds.includes("digit"),
    requireSymbol: kinds.includes("symbol"),
  };
}

async function forgetFormerPasswords(tx: AgencyWriter, kept: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "FormerPassword" WHERE "id" IN (
      SELECT "id" FROM (
        SELECT "id", row_number() OVER (PARTITION BY "memberId" ORDER BY "createdAt" DESC, "id" DESC) AS "age"
        FROM "FormerPassword") AS aged
      WHERE "age" > ${kept}::int)`;
}
