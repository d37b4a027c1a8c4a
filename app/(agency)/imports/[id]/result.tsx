import { ImportLines } from "@/components/imports/import-lines";
import { ReportSummary } from "@/components/imports/report-summary";
import { UndoButton } from "@/components/imports/undo-button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getTranslations } from "@/lib/i18n/get-words";
import type { ListLinesInput } from "@/lib/imports/input-schema";
import { listLines } from "@/lib/imports/line-queries";
import type { ImportView } from "@/lib/imports/queries";
import { previewUndo } from "@/lib/imports/undoing";
import { undoImportAction } from "../actions";

/** An import that has run: what it did, and the way to undo it. */
export async function showResult(actor: Actor, batch: ImportView, lines: ListLinesInput) {
  const t = await getTranslations("imports");
  const { id, status, report } = batch;
  // Only the lines that were left out are kept.
  const page = await listLines(actor, { ...lines, id, show: "problem" });
  return (
    <div className="grid gap-5">
      {status === "done" ? (
        <Notice
          tone="success"
          action={<UndoButton id={id} preview={await previewUndo(actor, { id })} action={undoImportAction} />}
        >
          {t("doneText")}
        </Notice>
      ) : (
        <Notice>{t("undoneText")}</Notice>
      )}
      {report?.status === "read" && (
        <Panel title={t("summary.doneTitle")}>
          <ReportSummary report={report} file={batch} isDone />
        </Panel>
      )}
      {(page.rows.length > 0 || lines.q !== "") && (
        <ImportLines id={id} page={page} search={{ ...lines, show: "all" }} />
      )}
    </div>
  );
}
