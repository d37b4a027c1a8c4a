import { nameKey, personKey } from "@/lib/imports/names";
import type { ImportChoices, ImportPerson, ImportRow } from "@/lib/imports/schema";
import { emailSchema, nameSchema } from "@/lib/text/schema";

export type ExistingMember = { id: string; name: string; email: string };

export type PersonMatch =
  | { kind: "member"; memberId: string; by: "email" | "name" | "choice" }
  /** To be created under this id. */
  | { kind: "new"; memberId: string }
  | { kind: "skip" }
  | { kind: "unknown" };

/** A person of the file and who that is in the agency. */
export type PlannedPerson = ImportPerson & { key: string; rows: number; durationSeconds: number; match: PersonMatch };

/** Everybody in the file, in the order of appearance. What the person who imports has chosen goes before what looks alike. */
export function matchPeople(
  rows: readonly ImportRow[],
  members: readonly ExistingMember[],
  choices: ImportChoices["members"],
): Map<string, PlannedPerson> {
  const match = matcher(members, choices);
  const people = new Map<string, PlannedPerson>();
  for (const { person, durationSeconds } of rows) {
    const key = personKey(person);
    const known = people.get(key) ?? { ...person, key, rows: 0, durationSeconds: 0, match: match(person) };
    people.set(key, {
      ...known,
      rows: known.rows + 1,
      durationSeconds: known.durationSeconds + durationSeconds,
    });
  }
  return people;
}

function matcher(members: readonly ExistingMember[], choices: ImportChoices["members"]) {
  const ids = new Set(members.map(({ id }) => id));
  const byEmail = new Map(members.map(({ email, id }) => [nameKey(email), id]));
  const byName = Map.groupBy(members, ({ name }) => nameKey(name));

  return (person: ImportPerson): PersonMatch => {
    const choice = choices[personKey(person)];
    if (choice === "skip") return { kind: "skip" };
    // A choice comes from a form: an id that is no member's chooses nothing.
    if (typeof choice === "string" && ids.has(choice)) return { kind: "member", memberId: choice, by: "choice" };
    const sameEmail = person.email === null ? undefined : byEmail.get(nameKey(person.email));
    if (sameEmail !== undefined) return { kind: "member", memberId: sameEmail, by: "email" };
    const [namesake, another] = byName.get(nameKey(person.name)) ?? [];
    if (typeof choice === "object" && canBecomeMember(person)) return { kind: "new", memberId: choice.newMemberId };
    if (namesake && !another) return { kind: "member", memberId: namesake.id, by: "name" };
    return { kind: "unknown" };
  };
}

/** Members sign in with an address; a name alone is not enough. */
export function canBecomeMember({ name, email }: ImportPerson): boolean {
  return emailSchema.safeParse(email).success && nameSchema.safeParse(name).success;
}
