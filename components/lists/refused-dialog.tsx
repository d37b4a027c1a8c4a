"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import type { RefusedRow } from "@/lib/bulk/schema";
import { useTranslations } from "@/lib/i18n/use-words";

const SHOWN = 100;

/** Names one by one what was left as it was, and why. */
export function RefusedDialog({ rows, onClose }: { rows: readonly RefusedRow[]; onClose: () => void }) {
  const t = useTranslations();
  return (
    <Dialog
      open={rows.length > 0}
      onClose={onClose}
      title={t("lists.refusedTitle", { count: rows.length })}
      closeLabel={t("common.close")}
    >
      <p className="text-ink-muted">{t("lists.refusedHint")}</p>
      <ul className="my-3 grid gap-2 border-y border-line py-3">
        {rows.slice(0, SHOWN).map(({ id, name, reason }) => (
          <li key={id} className="grid gap-0.5">
            <span className="font-medium">{name || t("lists.nameless")}</span>
            <span className="text-sm text-ink-muted">{t(`lists.refused.${reason}`)}</span>
          </li>
        ))}
        {rows.length > SHOWN && <li>{t("lists.refusedMore", { count: rows.length - SHOWN })}</li>}
      </ul>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          {t("common.close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
