import { FieldError } from "@/lib/errors/domain-error";
import { judgePassword } from "@/lib/passwords/judging";
import { type PasswordRules, type Requirement, requirementsOf } from "@/lib/passwords/rules";

/**
 * Refuses a new password that does not keep to the rules, is common, or is guessed early; in the words that the form
 * showed while it was typed. Throws FieldError at the field, and "busy".
 *
 * @param party an agency's id
 */
export async function requireGoodPassword(
  party: string,
  field: string,
  password: string,
  rules: PasswordRules,
): Promise<void> {
  const unmet = requirementsOf(password, rules).find(({ isMet }) => !isMet);
  if (unmet) throw refusal(field, unmet);
  const { refusal: reason } = await judgePassword(party, { password, words: rules.words });
  if (reason) throw new FieldError(field, `password-${reason}`);
}

function refusal(field: string, unmet: Requirement): FieldError {
  if (unmet.name === "length") return new FieldError(field, "password-too-short", { min: unmet.min });
  if (unmet.name === "longest") return new FieldError(field, "password-too-long", { max: unmet.max });
  return new FieldError(field, `password-${unmet.name}`);
}
