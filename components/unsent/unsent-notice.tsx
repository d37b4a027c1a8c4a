"use client";

import { useTransition } from "react";
import { useSignInAgain } from "@/components/auth/sign-in-again-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { UnsentDialog } from "@/components/unsent/unsent-dialog";
import { useUnsent } from "@/components/unsent/unsent-provider";
import { useTranslations } from "@/lib/i18n/use-words";

/** Says what has not reached the server, on every page, until it has. Needs the namespace "unsent". */
export function UnsentNotice() {
  const t = useTranslations("unsent");
  const { groups, sendNow, showList } = useUnsent();
  const signInAgain = useSignInAgain();
  const [sending, startSending] = useTransition();
  const waiting = groups.filter(({ state }) => state === "waiting");
  const undecided = groups.length - waiting.length;
  const isSignedOut = waiting.some(({ last }) => last.reason === "signed-out");
  return (
    <>
      <div
        role="status"
        className="sticky top-[calc(var(--sticky-top)+0.5rem)] z-10 grid gap-2 not-empty:mb-4 max-sm:static"
      >
        {waiting.length > 0 && (
          <Notice
            tone="warning"
            title={t("waiting", { count: waiting.length })}
            action={
              <div className="flex flex-wrap gap-2">
                <Button size="sm" variant="ghost" onClick={() => showList(true)}>
                  {t("look")}
                </Button>
                {isSignedOut ? (
                  <Button size="sm" onClick={() => signInAgain(sendNow)}>
                    {t("signIn")}
                  </Button>
                ) : (
                  <Button size="sm" pending={sending} onClick={() => startSending(sendNow)}>
                    {t("sendNow")}
                  </Button>
                )}
              </div>
            }
          >
            <p>{isSignedOut ? t("signedOut") : t("kept")}</p>
          </Notice>
        )}
        {undecided > 0 && (
          <Notice
            tone="danger"
            title={t("undecided", { count: undecided })}
            action={
              <Button size="sm" onClick={() => showList(true)}>
                {t("decide")}
              </Button>
            }
          >
            {t("undecidedText")}
          </Notice>
        )}
      </div>
      <UnsentDialog />
    </>
  );
}
