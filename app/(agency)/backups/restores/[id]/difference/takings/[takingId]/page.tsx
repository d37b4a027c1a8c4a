import { getTranslations } from "next-intl/server";
import { TakingResult } from "@/components/difference/taking-result";
import { ClientMessages } from "@/components/i18n/client-messages";
import { definePage } from "@/lib/actions/define-page";
import { pageTitle } from "@/lib/i18n/page-title";
import { getDifferenceState } from "@/lib/restores/difference/state";
import { getTaking } from "@/lib/restores/difference/takings";
import { takingSchema } from "@/lib/restores/difference-schema";
import { undoTakingAction } from "../../actions";
import { showHeader } from "../../header";
import { requireCompared } from "../../require-compared";

export const generateMetadata = pageTitle("difference");

export default definePage({
  access: "restore:choose",
  params: takingSchema,
  render: async (actor, { id, takingId }) => {
    const t = await getTranslations("difference");
    const state = requireCompared(await getDifferenceState(actor, { id }));
    const taking = await getTaking(actor, { id, takingId });
    return (
      <ClientMessages namespaces={["common", "difference"]}>
        {await showHeader(state, taking.title || t("takings.title"))}
        <TakingResult requestId={id} taking={taking} undo={undoTakingAction} />
      </ClientMessages>
    );
  },
});
