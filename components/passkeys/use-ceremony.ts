"use client";

import { WebAuthnAbortService } from "@simplewebauthn/browser";
import { useEffect, useState } from "react";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { useStepUp } from "@/components/auth/step-up-context";
import { type Ceremony, holdCeremony, type Outcome } from "@/components/passkeys/hold-ceremony";
import { useTranslations } from "@/lib/i18n/use-words";

/**
 * A ceremony that a button starts. Where it leads on (to a stage of the sign-in, or in), the browser goes to a whole
 * new page. Needs the namespaces "common" and "passkeys".
 */
export function useCeremony<Options, Answer>(ceremony: Ceremony<Options, Answer>, onDone?: (answer: Answer) => void) {
  const t = useTranslations("common");
  const stepUp = useStepUp();
  const signInAgain = useSignInAgain();
  const failureOf = useFailureWords(ceremony.kind);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // The browser's dialog goes with the page or dialog that asked.
  useEffect(() => () => WebAuthnAbortService.cancelCeremony(), []);

  const run = async () => {
    setPending(true);
    setFailure(null);
    const outcome = await holdCeremony(ceremony, t("unreachable"));
    // Busy until the new page is there.
    if (outcome.status === "moved") return window.location.assign(outcome.to);
    if (outcome.status === "error" && outcome.code === "stage-expired") {
      return window.location.assign("/login?after=expired");
    }
    setPending(false);
    if (outcome.status === "done") return onDone?.(outcome.answer);
    if (outcome.status === "error" && outcome.code === "step-up") return stepUp(run);
    if (outcome.status === "error" && outcome.code === "signed-out") signInAgain(run);
    setFailure(failureOf(outcome));
  };
  return { run, pending, failure };
}

/** What to say when it came to nothing; null where there is nothing to say. */
export function useFailureWords(kind: "use" | "add"): (outcome: Outcome<unknown>) => string | null {
  const t = useTranslations("passkeys");
  return (outcome) => {
    if (outcome.status === "error") return outcome.message;
    if (outcome.status !== "refused") return null;
    return outcome.refusal === "cancelled" ? t(`cancelled.${kind}`) : t(outcome.refusal);
  };
}
