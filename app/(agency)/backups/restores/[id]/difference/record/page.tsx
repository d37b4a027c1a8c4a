import { Undo2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ChangeBadge } from "@/components/difference/change-badge";
import { isTakeable } from "@/components/difference/record-table";
import { RecordValues } from "@/components/difference/record-values";
import { LinkButton } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { getRecord } from "@/lib/restores/difference/records";
import { getDifferenceState } from "@/lib/restores/difference/state";
import { KINDS, partSchema, restoreIdSchema } from "@/lib/restores/difference-schema";
import { showHeader } from "../header";
import { requireCompared } from "../require-compared";

export const generateMetadata = pageTitle("difference");

/** A mangled address names no record. */
const searchSchema = z.object({
  kind: z.enum(KINDS).catch("settings"),
  key: partSchema.shape.key.unwrap().catch("0"),
});

export default definePage({
  access: "restore:choose",
  params: restoreIdSchema,
  search: searchSchema,
  render: async (actor, { id, kind, key }) => {
    const t = await getTranslations("difference");
    const state = requireCompared(await getDifferenceState(actor, { id }));
    const record = await getRecord(actor, { id, kind, key });
    const path = `/backups/restores/${id}/difference`;
    return (
      <>
        {await showHeader(state, record.label || t(`one.${kind}`))}
        <Panel
          flush
          title={t(`one.${kind}`)}
          aside={
            <div className="flex items-center gap-3">
              <ChangeBadge change={record.change} />
              {isTakeable(record) && (
                <LinkButton href={hrefWith(`${path}/take`, { kind, key })} size="sm" icon={<Undo2 />}>
                  {t("takeBack")}
                </LinkButton>
              )}
            </div>
          }
        >
          <RecordValues record={record} />
        </Panel>
      </>
    );
  },
});
