"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { useTranslations } from "@/lib/i18n/use-words";
import { forgetPages } from "@/lib/offline/kept-pages";
import { draftsOf } from "@/lib/unsent/drafts";
import { keptWritesOf } from "@/lib/unsent/kept-writes";

/**
 * Leaving a browser that others may use, too: drafts and copies of pages go with the session. What has not been saved
 * is asked about, because it exists nowhere else. `memberId` is left out where nothing is kept. Needs
 * "common" and "navigation".
 */
export function useLeaving(memberId: string | undefined, signOut: () => Promise<string | null>) {
  const t = useTranslations("navigation");
  const common = useTranslations("common");
  const toast = useToast();
  const [asking, setAsking] = useState(false);

  const kept = () => (memberId ? keptWritesOf(memberId, localStorage) : null);
  const leave = async (discardsUnsaved = false) => {
    const to = await signOut().catch(() => null);
    if (to === null) {
      setAsking(false);
      return toast({ tone: "danger", message: t("leaveFailed") });
    }
    if (discardsUnsaved) for (const { receiptId } of kept()?.list() ?? []) kept()?.forget(receiptId);
    const drafts = memberId && draftsOf(memberId, localStorage);
    if (drafts) for (const place of drafts.places("")) drafts.forget(place);
    await forgetPages();
    // A whole new page: nothing of the member's stays behind in the router's memory.
    window.location.assign(to);
  };
  const dialog = (
    <Dialog
      open={asking}
      onClose={() => setAsking(false)}
      title={t("leaveTitle")}
      closeLabel={common("close")}
      size="sm"
    >
      <p className="text-ink-muted">{t("leaveText")}</p>
      <DialogActions>
        <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
        <Button variant="danger" onClick={() => void leave(true)}>
          {t("leaveDiscarding")}
        </Button>
        <Button variant="primary" onClick={() => void leave()}>
          {t("leaveKeeping")}
        </Button>
      </DialogActions>
    </Dialog>
  );
  return { leave: () => (kept()?.list().length ? setAsking(true) : void leave()), dialog };
}
