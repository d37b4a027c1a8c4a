"use client";

import { type ReactNode, useCallback, useState } from "react";
import { StepUpContext } from "@/components/auth/step-up-context";
import { type StepUpActions, StepUpWays } from "@/components/auth/step-up-ways";
import { Dialog } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";

export interface StepUpProviderProps {
  actions: StepUpActions;
  /** Whose password it is: tells password managers which one to offer. */
  email: string;
  hasAuthenticator: boolean;
  children: ReactNode;
}

/**
 * Around all pages of somebody signed in: forms and commands whose action answers "step-up" open the dialog, and are
 * sent again when it has gone well. Needs the namespace "stepUp".
 */
export function StepUpProvider({ actions, email, hasAuthenticator, children }: StepUpProviderProps) {
  const t = useTranslations("stepUp");
  const [again, setAgain] = useState<{ run: () => void } | null>(null);
  const ask = useCallback((run: () => void) => setAgain({ run }), []);
  const close = () => setAgain(null);
  const goOn = () => {
    close();
    again?.run();
  };
  return (
    <StepUpContext value={ask}>
      {children}
      <Dialog open={again !== null} onClose={close} title={t("title")} closeLabel={t("close")} size="sm">
        <p className="mb-4 text-pretty text-ink-muted">{t("why")}</p>
        <StepUpWays
          actions={actions}
          email={email}
          hasAuthenticator={hasAuthenticator}
          onDone={goOn}
          onCancel={close}
        />
      </Dialog>
    </StepUpContext>
  );
}
