import { v7 as uuidv7 } from "uuid";
import type { AgencyWriter } from "@/lib/access/write-as";
import type { HashedPassword } from "@/lib/auth/passwords";
import { between, randomFrom } from "./random";
import type { Story, StoryPerson } from "./story";

const DAY_MS = 86_400_000;

export function emailOf(story: Story, { mailbox }: StoryPerson): string {
  return `${mailbox}@${story.slug}.example`;
}

/** Returns the members' ids by user name. The owner is there already. */
export async function writePeople(
  tx: AgencyWriter,
  story: Story,
  ownerId: string,
  passwords: Map<string, HashedPassword>,
  at: Date,
): Promise<Map<string, string>> {
  const [owner, ...others] = story.people.map((person, index) => ({
    id: index === 0 ? ownerId : uuidv7(),
    ...memberOf(story, person, at),
    ...passwords.get(emailOf(story, person)),
  }));
  if (!owner) throw new Error("A story needs an owner");
  await tx.member.update({ where: { id: ownerId }, data: owner, select: { id: true } });
  await tx.memberLink.deleteMany({ where: { memberId: ownerId } });
  await tx.member.createMany({ data: others });
  return new Map([owner, ...others].map(({ userName, id }) => [userName, id]));
}

function memberOf(story: Story, person: StoryPerson, at: Date) {
  const { userName, name, roles, locale, theme } = person;
  const joinedAt = new Date(at.getTime() - story.weeks * 7 * DAY_MS);
  const daysSinceSignIn = between(randomFrom(story.slug, "sign-in", userName), 0.1, person.work ? 2 : 9);
  return {
    userName,
    name,
    roles,
    locale,
    theme,
    email: emailOf(story, person),
    status: "active" as const,
    createdAt: joinedAt,
    activatedAt: joinedAt,
    passwordChangedAt: joinedAt,
    lastSignInAt: new Date(at.getTime() - daysSinceSignIn * DAY_MS),
  };
}
