"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { SignInRefusal } from "@/components/auth/post-sign-in";
import { Notice } from "@/components/ui/notice";
import { waitWords } from "@/lib/time/wait-words";

/** Why a sign-in did not go well. From a browser the account does not know there is a way past a wait. */
export function SignInRefusalNotice({ refusal }: { refusal: SignInRefusal }) {
  const t = useTranslations("auth");
  switch (refusal.reason) {
    case "throttled":
      return (
        <Notice tone="danger">
          <p>{t("throttled", waitWords(refusal.waitSeconds))}</p>
          {refusal.mayConfirm && (
            <p className="mt-1">
              {t("confirmOffer")} <ConfirmLink />
            </p>
          )}
        </Notice>
      );
    case "unknown-device":
      return (
        <Notice tone="danger">
          <p>{t("unknownDevice")}</p>
          <p className="mt-1">
            <ConfirmLink />
          </p>
        </Notice>
      );
    default:
      return <Notice tone="danger">{t(refusal.reason)}</Notice>;
  }
}

function ConfirmLink() {
  const t = useTranslations("auth");
  return (
    <Link href="/confirm-device" className="rounded-sm font-medium text-accent-text underline">
      {t("confirmByMail")}
    </Link>
  );
}
