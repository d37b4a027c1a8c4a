import { ClientMessages } from "@/components/i18n/client-messages";
import { DiscardButton } from "@/components/imports/discard-button";
import { ImportMeta } from "@/components/imports/import-meta";
import { ImportProgress } from "@/components/imports/import-progress";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { importIdSchema, listLinesSchema } from "@/lib/imports/input-schema";
import { getImport } from "@/lib/imports/queries";
import { discardImportAction } from "../actions";
import { showDecisions } from "./decisions";
import { showResult } from "./result";

export const generateMetadata = pageTitle("imports");

export default definePage({
  access: "import:run",
  params: importIdSchema,
  search: listLinesSchema,
  render: async (actor, { id, ...lines }) => {
    const t = await getTranslations("imports");
    const batch = await getImport(actor, { id });
    const { status, fileName } = batch;
    const isWorked = status === "checking" || status === "running";
    const isImported = status === "done" || status === "undone";
    return (
      <ClientMessages namespaces={["common", "imports", "lists"]}>
        <PageHeader
          breadcrumbs={{ label: t("title"), items: [{ label: t("title"), href: "/imports" }] }}
          title={<span className="wrap-anywhere">{fileName}</span>}
          meta={<ImportMeta batch={batch} />}
          actions={
            !isWorked && !isImported && <DiscardButton id={id} fileName={fileName} action={discardImportAction} />
          }
        />
        {isWorked ? (
          <Panel>
            <ImportProgress key={status} id={id} start={{ ...batch, status }} />
          </Panel>
        ) : isImported ? (
          await showResult(actor, batch, lines)
        ) : (
          await showDecisions(actor, batch, lines)
        )}
      </ClientMessages>
    );
  },
});
