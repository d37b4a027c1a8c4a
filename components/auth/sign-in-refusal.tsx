"use client";

import { ConfirmDeviceLink } from "@/components/auth/confirm-device-link";
import type { SignInRefusal } from "@/components/auth/post-sign-in";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import { waitWords } from "@/lib/time/wait-words";

interface SignInRefusalNoticeProps {
  refusal: SignInRefusal;
  /** Where the page holds what must not be lost. */
  opensNewTab?: boolean;
}

/**
 * Why a sign-in did not go well. From a browser the account does not know there is a way past a wait. Needs the namespace
 * "signIn".
 */
export function SignInRefusalNotice({ refusal, opensNewTab = false }: SignInRefusalNoticeProps) {
  const t = useTranslations("signIn");
  switch (refusal.reason) {
    case "throttled":
      return (
        <Notice tone="danger">
          <p>{t("throttled", waitWords(refusal.waitSeconds))}</p>
          {refusal.mayConfirm && (
            <p className="mt-1">
              {t("confirmOffer")} <ConfirmDeviceLink opensNewTab={opensNewTab} />
            </p>
          )}
        </Notice>
      );
    case "unknown-device":
      return (
        <Notice tone="danger">
          <p>{t("unknownDevice")}</p>
          <p className="mt-1">
            <ConfirmDeviceLink opensNewTab={opensNewTab} />
          </p>
        </Notice>
      );
    default:
      return <Notice tone="danger">{t(refusal.reason)}</Notice>;
  }
}
