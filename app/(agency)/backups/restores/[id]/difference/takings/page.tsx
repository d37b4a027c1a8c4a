import { TakingResult } from "@/components/difference/taking-result";
import { TakingTable } from "@/components/difference/taking-table";
import { ClientMessages } from "@/components/i18n/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { getDifferenceState } from "@/lib/restores/difference/state";
import { getTaking, listTakings } from "@/lib/restores/difference/takings";
import { listTakingsSchema, restoreIdSchema } from "@/lib/restores/difference-schema";
import { undoTakingAction } from "../actions";
import { showHeader } from "../header";
import { requireCompared } from "../require-compared";

export const generateMetadata = pageTitle("difference");

export default definePage({
  access: "restore:choose",
  params: restoreIdSchema,
  search: listTakingsSchema,
  render: async (actor, { id, taking: takingId }) => {
    const t = await getTranslations("difference");
    const state = requireCompared(await getDifferenceState(actor, { id }));
    const taking = takingId ? await getTaking(actor, { id, takingId }) : null;
    const rows = taking ? [] : await listTakings(actor, { id });
    return (
      <ClientMessages namespaces={["common", "difference"]}>
        {await showHeader(state, taking?.title || t("takings.title"))}
        {taking ? (
          <TakingResult requestId={id} taking={taking} undo={undoTakingAction} />
        ) : (
          <Panel flush>
            {rows.length > 0 ? (
              <TakingTable rows={rows} path={`/backups/restores/${id}/difference`} />
            ) : (
              <EmptyState title={t("takings.none")}>{t("takings.noneHint")}</EmptyState>
            )}
          </Panel>
        )}
      </ClientMessages>
    );
  },
});
