"use client";

import { PersonField } from "@/components/imports/person-field";
import { FieldGroup } from "@/components/ui/field-group";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ReportedPerson } from "@/lib/imports/report-schema";
import type { Option } from "@/lib/lists/option-search-schema";

interface PeopleFieldsProps {
  people: readonly ReportedPerson[];
  /** There may be more than are listed. */
  peopleCount: number;
  /** The choices before one types; whoever is matched is among them. */
  members: readonly Option[];
}

/** Who the people of the file are: those to decide about, and out of the way those who were recognised. */
export function PeopleFields({ people, peopleCount, members }: PeopleFieldsProps) {
  const t = useTranslations("imports.choices");
  const isRecognised = ({ match }: ReportedPerson) => match.kind === "member" && match.by !== "choice";
  const asked = people.filter((person) => !isRecognised(person));
  const known = people.filter(isRecognised);
  const list = (listed: readonly ReportedPerson[]) =>
    listed.map((person) => <PersonField key={person.key} person={person} members={members} />);
  return (
    <>
      {asked.length > 0 && (
        <FieldGroup legend={t("people")} hint={t("peopleHint")}>
          <div className="grid gap-4 sm:max-w-md">{list(asked)}</div>
        </FieldGroup>
      )}
      {known.length > 0 && (
        <details>
          <summary className="cursor-pointer rounded-sm text-sm font-medium">
            {t("known", { count: known.length })}
          </summary>
          <div className="mt-3 grid gap-4 sm:max-w-md">{list(known)}</div>
        </details>
      )}
      {peopleCount > people.length && (
        <p className="text-sm text-ink-faint">{t("peopleMore", { count: peopleCount - people.length })}</p>
      )}
    </>
  );
}
