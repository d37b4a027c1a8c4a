import { createAgency } from "@/lib/agencies/create-agency";
import { originOf } from "@/lib/agencies/origin";
import { type HashedPassword, hashPassword } from "@/lib/auth/passwords";
import { OPERATORS_SLUG } from "@/lib/operators/slug";
import { now } from "@/lib/time/clock";
import { atlas } from "./atlas/story";
import { DEMO_OPERATOR_EMAIL, makeDemoOperator } from "./demo-operator";
import { nordlicht } from "./nordlicht/story";
import { passwordFileOf, passwordsFor, table } from "./passwords";
import type { Story } from "./story";
import { emailOf } from "./write-people";
import { writeStory } from "./write-story";

const STORIES = [nordlicht, atlas];

export const DEMO_SLUGS = STORIES.map(({ slug }) => slug);

/** Makes the demo's operator and the agencies that `isMissing` names. Returns how to sign in, passwords included. */
export async function makeDemo(
  dataDir: string,
  isMissing: (slug: string) => boolean,
  report: (line: string) => void,
): Promise<string[]> {
  const stories = STORIES.filter(({ slug }) => isMissing(slug));
  const emailsOf = (story: Story) => story.people.map((person) => emailOf(story, person));
  const passwords = passwordsFor([...STORIES.flatMap(emailsOf), DEMO_OPERATOR_EMAIL], dataDir);
  const linesFor = (emails: string[]) =>
    table(new Map(emails.map((email) => [email, passwords.get(email) ?? ""]))).map((line) => `  ${line}`);
  await makeDemoOperator(passwords.get(DEMO_OPERATOR_EMAIL) ?? "");
  await Promise.all(
    stories.map(async (story) => {
      await makeAgency(story, passwords);
      report(`Made the demo agency ${story.name}.`);
    }),
  );
  return [
    ...stories.flatMap((story) => [`${story.name}: ${originOf(story.slug)}`, ...linesFor(emailsOf(story))]),
    `Operators: ${originOf(OPERATORS_SLUG)}`,
    ...linesFor([DEMO_OPERATOR_EMAIL]),
    `These passwords are shown this once; they are kept in ${passwordFileOf(dataDir)}`,
  ];
}

async function makeAgency(story: Story, passwords: Map<string, string>): Promise<void> {
  const [owner] = story.people;
  if (!owner) throw new Error("A story needs an owner");
  const { slug, name, locale, timeZone } = story;
  await createAgency(
    { slug, name, locale, timeZone, ownerEmail: emailOf(story, owner), ownerName: owner.name },
    async (agency, ownerId) =>
      writeStory(story, { agency, ownerId }, await hashAll(agency.id, story, passwords), now()),
  );
}

async function hashAll(
  agencyId: string,
  story: Story,
  passwords: Map<string, string>,
): Promise<Map<string, HashedPassword>> {
  const hashes = story.people.map(async (person) => {
    const email = emailOf(story, person);
    return [email, await hashPassword(agencyId, passwords.get(email) ?? "")] as const;
  });
  return new Map(await Promise.all(hashes));
}
