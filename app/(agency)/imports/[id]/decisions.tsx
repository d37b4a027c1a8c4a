import { ChoicesForm } from "@/components/imports/choices-form";
import { FailureNotice } from "@/components/imports/failure-notice";
import { FileProblem } from "@/components/imports/file-problem";
import { ImportLines } from "@/components/imports/import-lines";
import { ReportNotices } from "@/components/imports/report-notices";
import { ReportSummary } from "@/components/imports/report-summary";
import { RetryForm } from "@/components/imports/retry-form";
import { RunForm } from "@/components/imports/run-form";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getTranslations } from "@/lib/i18n/get-words";
import { bothReadings } from "@/lib/imports/dates";
import type { ListLinesInput } from "@/lib/imports/input-schema";
import { listLines } from "@/lib/imports/line-queries";
import { findChosenProject, findMemberOptions, findProjectOptions } from "@/lib/imports/option-queries";
import type { ImportView } from "@/lib/imports/queries";
import type { ReadReport } from "@/lib/imports/report-schema";
import { listTimeZones } from "@/lib/time/zones";
import { changeChoicesAction, checkAgainAction, startImportAction } from "../actions";

/** A checked file: what an import would do, what is left to decide, and the way to run it. */
export async function showDecisions(actor: Actor, batch: ImportView, lines: ListLinesInput) {
  const { id, report, choices, timeZone } = batch;
  if (report?.status === "refused") return <FileProblem problem={report.problem} />;
  if (report === null) {
    return (
      <div className="grid justify-items-start gap-4">
        <FailureNotice batch={batch} />
        <RetryForm id={id} action={checkAgainAction} />
      </div>
    );
  }
  const t = await getTranslations("imports");
  const isUndecided = report.obstacles.some((obstacle) => obstacle !== "problems");
  const page = await listLines(actor, { ...lines, id });
  return (
    <div className="grid gap-5">
      <FailureNotice batch={batch} />
      <ReportNotices id={id} report={report} />
      <Panel title={t("summary.title")}>
        <ReportSummary report={report} file={batch} isDone={false} />
      </Panel>
      <Panel title={t(isUndecided ? "choices.openTitle" : "choices.title")}>
        <ChoicesForm
          // What was decided shows in fields that keep their own state.
          key={JSON.stringify([choices, timeZone])}
          id={id}
          report={report}
          choices={choices}
          timeZone={timeZone}
          zones={listTimeZones()}
          dateReadings={readingsOf(report)}
          isUndecided={isUndecided}
          members={await findMemberOptions(actor, "", matchedIds(report))}
          projects={await listProjects(actor, choices.projectForRowsWithoutOne)}
          action={changeChoicesAction}
        />
      </Panel>
      <Panel title={t("run.title")}>
        <RunForm
          id={id}
          entries={report.totals.entries}
          problems={report.problems}
          isUndecided={isUndecided}
          action={startImportAction}
        />
      </Panel>
      <ImportLines id={id} page={page} report={report} search={lines} />
    </div>
  );
}

function readingsOf({ dateExample }: ReadReport) {
  const days = dateExample && bothReadings(dateExample);
  return days && { example: dateExample, days };
}

/** Whom the people of the file have been matched with so far. */
function matchedIds({ people }: ReadReport): string[] {
  return people.flatMap(({ match }) => (match.kind === "member" ? [match.memberId] : []));
}

/** The first ones, and the chosen one wherever it stands. */
async function listProjects(actor: Actor, chosenId: string | undefined) {
  const first = await findProjectOptions(actor, "");
  const chosen = await findChosenProject(actor, chosenId);
  return [...chosen, ...first.filter(({ id }) => id !== chosenId)];
}
