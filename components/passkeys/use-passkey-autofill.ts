"use client";

import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from "@simplewebauthn/browser";
import { useEffect, useEffectEvent, useState } from "react";
import { type Ceremony, holdCeremony } from "@/components/passkeys/hold-ceremony";
import { useFailureWords } from "@/components/passkeys/use-ceremony";
import { useTranslations } from "@/lib/i18n/use-words";

/** The server's question lasts five minutes. */
const RENEWED_AFTER_MS = 4 * 60_000;
/**
 * Lets the browser offer passkeys among what it fills in, at the field with `autocomplete="… webauthn"`, for as long as
 * `isOn` and the page is there. Says what went wrong, once somebody has chosen one.
 */
export function usePasskeyAutofill<Options, Answer>(ceremony: Ceremony<Options, Answer>, isOn: boolean): string | null {
  const t = useTranslations("common");
  const failureOf = useFailureWords(ceremony.kind);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const listen = useEffectEvent(async (over: AbortSignal) => {
    const perform = async (options: Options) => {
      // Asked in vain: by now something else wants the browser's attention.
      over.throwIfAborted();
      return ceremony.perform(options);
    };
    const outcome = await holdCeremony({ ...ceremony, perform }, t("unreachable"));
    if (outcome.status === "moved") return window.location.assign(outcome.to);
    if (over.aborted || outcome.status === "taken-back") return;
    setFailure(failureOf(outcome));
    // After a refusal not: a browser may choose the same passkey again, and again. The button is still there.
    if (outcome.status === "error" && outcome.code === "passkey-expired") setRound((before) => before + 1);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round begins afresh
  useEffect(() => {
    if (!isOn) return;
    const over = new AbortController();
    const renew = () => setRound((before) => before + 1);
    const renewal = setTimeout(() => {
      if (!document.hidden) return renew();
      document.addEventListener("visibilitychange", renew, { once: true, signal: over.signal });
    }, RENEWED_AFTER_MS);
    void browserSupportsWebAuthnAutofill().then(async (can) => {
      if (can && !over.signal.aborted) await listen(over.signal);
    });
    return () => {
      clearTimeout(renewal);
      over.abort();
      WebAuthnAbortService.cancelCeremony();
    };
  }, [isOn, round]);
  return failure;
}
