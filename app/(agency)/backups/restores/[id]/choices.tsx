import type { ReactNode } from "react";
import { AcceptForm } from "@/components/restores/accept-form";
import { Choice } from "@/components/restores/choice";
import { FollowRestore } from "@/components/restores/follow-restore";
import { OpenPreviewButton } from "@/components/restores/open-preview-button";
import { PreviewChoices } from "@/components/restores/preview-choices";
import { PriceSummary } from "@/components/restores/price-summary";
import { RestoreProgress } from "@/components/restores/restore-progress";
import { UndoButton } from "@/components/restores/undo-button";
import { LinkButton } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { Actor } from "@/lib/access/actor";
import { getTranslations } from "@/lib/i18n/get-words";
import { hasSide } from "@/lib/restores/difference/open-side";
import { hasTakenBack } from "@/lib/restores/difference/what-stays";
import { getOffer } from "@/lib/restores/offer";
import type { RestoreView } from "@/lib/restores/queries";
import { mayUndo } from "@/lib/restores/rules";
import { now } from "@/lib/time/clock";
import { openPreviewAction } from "../../../preview-actions";
import { acceptPriceAction, discardPreviewAction, finishRestoreAction, orderUndoAction } from "../actions";

/** What can be done where the restore stands; nothing where it is somebody else's turn or over. */
export async function showChoices(actor: Actor, restore: RestoreView): Promise<ReactNode> {
  const t = await getTranslations("restores");
  const { id, status, price } = restore;
  switch (status) {
    case "requested": {
      const { wording, billingAddress } = await getOffer(actor, { id });
      return (
        <>
          <Panel title={t("price.title")}>
            <PriceSummary price={price} promisedHours={restore.promisedHours} />
          </Panel>
          <Panel title={t("accept.title")}>
            <AcceptForm
              id={id}
              wording={wording}
              isFree={price.isFree}
              address={billingAddress}
              action={acceptPriceAction}
            />
          </Panel>
        </>
      );
    }
    case "accepted":
      return <FollowRestore id={id} status={status} />;
    case "approved":
    case "loading":
    case "switching":
    case "undoing":
      return (
        <Panel>
          <RestoreProgress key={status} id={id} start={{ ...restore, status }} />
        </Panel>
      );
    case "preview":
      return (
        <Panel title={t("choices.title")}>
          <PreviewChoices
            id={id}
            price={price}
            hasTakenBack={await hasTakenBack(actor, id)}
            finish={finishRestoreAction}
            discard={discardPreviewAction}
          >
            <Choice hint={t("choices.openHint")}>
              <OpenPreviewButton requestId={id} label={t("choices.open")} action={openPreviewAction} />
            </Choice>
          </PreviewChoices>
        </Panel>
      );
    default:
      return (
        <div className="flex flex-wrap gap-2">
          {(await hasSide(actor, id)) && (
            <LinkButton href={`/backups/restores/${id}/difference`} variant="primary">
              {t("choices.difference")}
            </LinkButton>
          )}
          {mayUndo(restore, now()) && <UndoButton id={id} action={orderUndoAction} />}
        </div>
      );
  }
}
