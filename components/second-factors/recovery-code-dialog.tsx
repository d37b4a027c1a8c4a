"use client";

import { RecoveryCodeSheet } from "@/components/second-factors/recovery-code-sheet";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";

interface RecoveryCodeDialogProps {
  /** Null: closed. */
  codes: readonly string[] | null;
  onClose: () => void;
  agencyName: string;
  email: string;
}

/** New recovery codes, the one time they are seen. */
export function RecoveryCodeDialog({ codes, onClose, agencyName, email }: RecoveryCodeDialogProps) {
  const t = useTranslations("factors");
  return (
    <Dialog open={codes !== null} onClose={onClose} title={t("codesNew")} closeLabel={t("close")}>
      <p className="mb-3 text-pretty text-ink-muted">{t("codesIntro")}</p>
      {codes && <RecoveryCodeSheet codes={codes} agencyName={agencyName} email={email} />}
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          {t("codesKept")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
