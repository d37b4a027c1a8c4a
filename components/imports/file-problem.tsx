import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import type { ImportReport } from "@/lib/imports/report-schema";
import { SOURCES } from "@/lib/imports/schema";

type Problem = Extract<ImportReport, { status: "refused" }>["problem"];

/** Why nothing of the file can be imported, and what to do. */
export function FileProblem({ problem }: { problem: Problem }) {
  const t = useTranslations("imports");
  return (
    <Notice
      tone="danger"
      title={t("refused.title")}
      action={<LinkButton href="/imports">{t("refused.another")}</LinkButton>}
    >
      <ProblemWords problem={problem} />
      {problem.code === "unrecognised" && (
        <ul className="mt-1 list-disc pl-5">
          {SOURCES.map((source) => (
            <li key={source}>
              {t("refused.missing", { source: t(`sources.${source}`), columns: problem.missing[source].join(", ") })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function ProblemWords({ problem }: { problem: Problem }) {
  const t = useTranslations("imports.refused");
  switch (problem.code) {
    case "tooManyRows":
      return t("tooManyRows", { limit: problem.limitRows });
    case "brokenStructure":
      return t("brokenStructure", { line: problem.line });
    case "duplicateColumn":
      return t("duplicateColumn", { column: problem.column });
    case "contradictoryDates":
      return t("contradictoryDates", {
        dayFirst: problem.dayFirst.value,
        dayFirstLine: problem.dayFirst.line,
        monthFirst: problem.monthFirst.value,
        monthFirstLine: problem.monthFirst.line,
      });
    default:
      return t(problem.code);
  }
}
