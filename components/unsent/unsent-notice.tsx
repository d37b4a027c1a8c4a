"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { isWaiting } from "@/lib/unsent/kept-writes";

/** Says what has not reached the server, on every page, until it has. Needs the namespace "unsent". */
export function UnsentNotice() {
  const t = useTranslations("unsent");
  const { kept, sendNow, discard } = useUnsent();
  const signInAgain = useSignInAgain();
  const [sending, startSending] = useTransition();
  const waiting = kept.filter(isWaiting);
  const isSignedOut = waiting.some(({ reason }) => reason === "signed-out");
  return (
    <div role="status" className="sticky top-[calc(var(--sticky-top)+0.5rem)] z-10 grid gap-2 not-empty:mb-4">
      {waiting.length > 0 && (
        <Notice
          tone="warning"
          title={t("waiting", { count: waiting.length })}
          action={
            isSignedOut ? (
              <Button size="sm" onClick={() => signInAgain(sendNow)}>
                {t("signIn")}
              </Button>
            ) : (
              <Button size="sm" pending={sending} onClick={() => startSending(sendNow)}>
                {t("sendNow")}
              </Button>
            )
          }
        >
          <p>{isSignedOut ? t("signedOut") : t("kept")}</p>
          <ul className="list-inside list-disc text-ink-muted">
            {waiting.map(({ receiptId, label }) => (
              <li key={receiptId}>{label}</li>
            ))}
          </ul>
        </Notice>
      )}
      {kept.map(
        ({ receiptId, label, refusal }) =>
          refusal && (
            <Notice
              key={receiptId}
              tone="danger"
              title={t("refused", { label })}
              action={
                <Button size="sm" onClick={() => discard(receiptId)}>
                  {t("discard")}
                </Button>
              }
            >
              {refusal.message}
            </Notice>
          ),
      )}
    </div>
  );
}
