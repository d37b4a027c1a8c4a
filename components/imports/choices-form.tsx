"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { DateOrderField, type DateReadings } from "@/components/imports/date-order-field";
import { FallbackProjectField } from "@/components/imports/fallback-project-field";
import { PeopleFields } from "@/components/imports/people-fields";
import { TimeZoneField } from "@/components/time-zones/time-zone-field";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ReadReport } from "@/lib/imports/report-schema";
import type { ImportChoices } from "@/lib/imports/schema";
import type { Option } from "@/lib/lists/option-search-schema";

interface ChoicesFormProps {
  id: string;
  report: ReadReport;
  choices: ImportChoices;
  timeZone: string;
  zones: readonly string[];
  dateReadings: DateReadings | null;
  /** Something of it stands in the way of the import. */
  isUndecided: boolean;
  /** The choices before one types; whoever is matched is among them. */
  members: readonly Option[];
  projects: readonly Option[];
  action: FormAction<void>;
}

/** Everything the person can decide about a file. Applying has it checked anew. */
export function ChoicesForm(props: ChoicesFormProps) {
  const { id, report, choices, timeZone, zones, dateReadings, isUndecided, members, projects, action } = props;
  const t = useTranslations();
  const { noProject } = report.totals.waiting;
  const asksForProject = noProject > 0 || choices.projectForRowsWithoutOne !== undefined;
  return (
    <ActionForm action={action} className="grid gap-6">
      {({ errors }) => (
        <>
          <input type="hidden" name="id" value={id} />
          {dateReadings && <DateOrderField readings={dateReadings} chosen={choices.dateOrder} />}
          <PeopleFields people={report.people} peopleCount={report.peopleCount} members={members} />
          {asksForProject && (
            <FallbackProjectField
              rows={noProject}
              first={projects}
              chosen={choices.projectForRowsWithoutOne}
              error={errors.projectForRowsWithoutOne}
            />
          )}
          <div className="max-w-md">
            <TimeZoneField
              label={t("imports.choices.timeZone")}
              hint={t("imports.choices.timeZoneHint")}
              openLabel={t("common.openList")}
              zones={zones}
              defaultValue={timeZone}
              error={errors.timeZone}
            />
          </div>
          <SubmitButton variant={isUndecided ? "primary" : "secondary"} className="justify-self-start">
            {t("imports.choices.submit")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
