"use client";

import { Notice } from "@/components/ui/notice";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { PasswordPolicyPreview } from "@/lib/security-policy/previewing-passwords";

/** Who would have to change their password, by when, and what standards say of the policy. */
export function PasswordPolicyEffects({ preview }: { preview: PasswordPolicyPreview }) {
  const t = useTranslations("passwordPolicy");
  const { policy, outgrown, validity, forgetsFormer } = preview;
  const concerns = outgrown + (validity ? validity.expired + validity.soon + validity.later : 0);
  return (
    <>
      {concerns === 0 && <p>{t("nobody")}</p>}
      {outgrown > 0 && <p>{t("outgrown", { count: outgrown })}</p>}
      {validity && <Expiring {...validity} />}
      {forgetsFormer && <p>{t("forgotten")}</p>}
      {policy.kinds.length > 0 && <Notice tone="warning">{t("againstKinds")}</Notice>}
      {policy.validityDays !== null && <Notice tone="warning">{t("againstValidity")}</Notice>}
    </>
  );
}

function Expiring({ expired, soon, firstAt, later }: NonNullable<PasswordPolicyPreview["validity"]>) {
  const t = useTranslations("passwordPolicy");
  const format = useFormatter();
  const first = firstAt ? format.dateTime(firstAt, { dateStyle: "medium" }) : "none";
  return (
    <>
      {expired > 0 && <p>{t("expired", { count: expired })}</p>}
      {soon > 0 && <p>{t("expiring", { count: soon, first })}</p>}
      {later > 0 && <p>{t("later", { count: later })}</p>}
    </>
  );
}
