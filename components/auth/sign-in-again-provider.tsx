"use client";

import { type ReactNode, useCallback, useRef, useState } from "react";
import { FinishElsewhere } from "@/components/auth/finish-elsewhere";
import { isSignedIn } from "@/components/auth/is-signed-in";
import { SignInAgainContext } from "@/components/auth/sign-in-again-context";
import { SignInAgainForm } from "@/components/auth/sign-in-again-form";
import { Dialog } from "@/components/ui/dialog";
import { useTranslations } from "@/lib/i18n/use-words";

interface SignInAgainProviderProps {
  /** Who was signed in, and must be the one again. */
  email: string;
  children: ReactNode;
}

/**
 * Around all pages of somebody signed in: what answers "signed-out" opens the dialog, and is done again once it has gone
 * well. The page stays, and with it all that was typed. Needs the namespace "signIn".
 */
export function SignInAgainProvider({ email, children }: SignInAgainProviderProps) {
  const t = useTranslations("signIn.again");
  const waiting = useRef<(() => void)[]>([]);
  const [step, setStep] = useState<"closed" | "password" | "elsewhere">("closed");

  const ask = useCallback((again: () => void) => {
    waiting.current.push(again);
    setStep((before) => (before === "closed" ? "password" : before));
  }, []);
  const close = () => {
    waiting.current = [];
    setStep("closed");
  };
  const goOn = async () => {
    // The right password is only the first stage where too much time has passed.
    if (!(await isSignedIn())) return setStep("elsewhere");
    const again = waiting.current;
    close();
    for (const run of again) run();
  };

  return (
    <SignInAgainContext value={ask}>
      {children}
      <Dialog open={step !== "closed"} onClose={close} title={t("title")} closeLabel={t("close")} size="sm">
        {step === "elsewhere" ? (
          <FinishElsewhere onDone={goOn} onCancel={close} />
        ) : (
          <SignInAgainForm email={email} onDone={goOn} onCancel={close} />
        )}
      </Dialog>
    </SignInAgainContext>
  );
}
