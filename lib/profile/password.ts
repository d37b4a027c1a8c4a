import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { passwordHolder, readPasswordRules } from "@/lib/auth/password-rules";
import type { PasswordRules } from "@/lib/passwords/rules";

/** What a new password of the member who acts must keep to. */
export async function getOwnPasswordRules(actor: Actor): Promise<PasswordRules> {
  const reader = readAs(actor, "profile:write:own");
  const where = { id: memberIdOf(actor) };
  const holder = await reader.member.findUniqueOrThrow({ where, select: passwordHolder });
  return (await readPasswordRules(reader, actor.agency, holder)).rules;
}
