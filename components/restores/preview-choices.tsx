"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { Choice } from "@/components/restores/choice";
import { LinkButton } from "@/components/ui/button";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import { formatCents } from "@/lib/money/rules";
import type { PriceView } from "@/lib/prices/rules";

interface PreviewChoicesProps {
  id: string;
  price: PriceView;
  /** Then it is finished, otherwise discarded: they cost differently. */
  hasTakenBack: boolean;
  finish: FormAction<void>;
  discard: FormAction<void>;
  /** Opens the preview itself. */
  children?: ReactNode;
}

/** What can be done with a preview, from looking at it to going over to it. Needs "common" and "restores". */
export function PreviewChoices({ id, price, hasTakenBack, finish, discard, children }: PreviewChoicesProps) {
  const t = useTranslations("restores.choices");
  const locale = useLocale();
  const charge = (key: "finishPrice" | "discardPrice", cents: number) =>
    cents > 0 && <p>{t(key, { gross: formatCents(cents, price.currency, locale) })}</p>;
  return (
    <ul className="grid">
      {children}
      <Choice hint={t("differenceHint")}>
        <LinkButton href={`/backups/restores/${id}/difference`} variant="primary">
          {t("difference")}
        </LinkButton>
      </Choice>
      {hasTakenBack && (
        <Choice hint={t("finishHint")}>
          <ConfirmButton
            label={t("finish")}
            title={t("finishTitle")}
            tone="primary"
            action={finish}
            fields={{ id }}
            doneMessage={t("finished")}
          >
            <p>{t("finishText")}</p>
            {charge("finishPrice", price.whole.grossCents)}
          </ConfirmButton>
        </Choice>
      )}
      <Choice hint={t("switchHint")}>
        <LinkButton href={`/backups/restores/${id}/switch`}>{t("switch")}</LinkButton>
      </Choice>
      {!hasTakenBack && (
        <Choice hint={t("discardHint")}>
          <ConfirmButton
            label={t("discard")}
            title={t("discardTitle")}
            variant="ghost"
            action={discard}
            fields={{ id }}
            doneMessage={t("discarded")}
          >
            <p>{t("discardText")}</p>
            {charge("discardPrice", price.preview.grossCents)}
          </ConfirmButton>
        </Choice>
      )}
    </ul>
  );
}
