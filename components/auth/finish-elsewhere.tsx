"use client";

import { useTransition } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";

/** The sign-in has further stages, which have pages of their own: in another tab, so that this one keeps what was typed. */
export function FinishElsewhere({ onDone, onCancel }: { onDone: () => Promise<void>; onCancel: () => void }) {
  const t = useTranslations("signIn.again");
  const [checking, startChecking] = useTransition();
  return (
    <div className="grid gap-4">
      <p className="text-pretty text-ink-muted">{t("elsewhere")}</p>
      <LinkButton href="/" target="_blank" variant="primary" className="justify-self-start">
        {t("goOnElsewhere")}
      </LinkButton>
      <DialogActions>
        <Button onClick={onCancel}>{t("notNow")}</Button>
        <Button pending={checking} onClick={() => startChecking(onDone)}>
          {t("isDone")}
        </Button>
      </DialogActions>
    </div>
  );
}
