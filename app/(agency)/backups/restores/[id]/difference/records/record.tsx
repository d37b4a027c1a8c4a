import { Undo2 } from "lucide";
import { ChangeBadge } from "@/components/difference/change-badge";
import { isTakeable } from "@/components/difference/record-table";
import { RecordValues } from "@/components/difference/record-values";
import { LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getTranslations } from "@/lib/i18n/get-words";
import { hrefWith } from "@/lib/lists/href";
import { getRecord } from "@/lib/restores/difference/records";
import type { DifferenceState } from "@/lib/restores/difference/state";
import type { Kind } from "@/lib/restores/difference-schema";
import { showHeader } from "../header";

/** One record, as it was and as it is. */
export async function showRecord(actor: Actor, state: DifferenceState, { kind, key }: { kind: Kind; key: string }) {
  const t = await getTranslations("difference");
  const record = await getRecord(actor, { id: state.id, kind, key });
  const path = `/backups/restores/${state.id}/difference`;
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
              <LinkButton href={hrefWith(`${path}/take`, { kind, key })} size="sm" icon={<Icon of={Undo2} />}>
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
}
