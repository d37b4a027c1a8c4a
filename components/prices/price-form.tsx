"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { type PriceField, PriceRow } from "@/components/prices/price-row";
import { PriceSummary } from "@/components/restores/price-summary";
import { Panel } from "@/components/ui/panel";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";
import { readCents, typeableCents } from "@/lib/money/rules";
import { priceOf, type Terms } from "@/lib/prices/rules";

/** Amounts as people type money, and beside them what the agency will see. Needs "common", "prices" and "restores". */
export function PriceForm({ terms, action }: { terms: Terms; action: FormAction<{ id: string }> }) {
  const t = useTranslations("prices");
  const toast = useToast();
  const locale = useLocale();
  const [typed, setTyped] = useState<Record<PriceField, string>>({
    previewNet: typeableCents(terms.previewNetCents, locale),
    restoreNet: typeableCents(terms.restoreNetCents, locale),
    vat: new Intl.NumberFormat(locale, { useGrouping: false }).format(terms.vatBasisPoints / 100),
    promisedHours: String(terms.promisedHours),
    autoApproveMaxDays: terms.autoApproveMaxDays === null ? "" : String(terms.autoApproveMaxDays),
  });
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Panel title={t("form")}>
        <ActionForm action={action} onDone={() => toast({ message: t("saved") })} className="grid gap-4">
          {({ errors }) => {
            const row = (name: PriceField) => ({
              name,
              value: typed[name],
              error: errors[name],
              onType: (value: string) => setTyped({ ...typed, [name]: value }),
            });
            return (
              <>
                <div className="grid gap-4 sm:grid-cols-2">
                  <PriceRow {...row("previewNet")} hint={t("previewHint")} unit="€" />
                  <PriceRow {...row("restoreNet")} hint={t("restoreHint")} unit="€" />
                  <PriceRow {...row("vat")} unit="%" />
                  <PriceRow {...row("promisedHours")} unit={t("hours")} isWhole />
                  <PriceRow
                    {...row("autoApproveMaxDays")}
                    hint={t("autoApproveHint")}
                    unit={t("days")}
                    isWhole
                    isOptional
                  />
                </div>
                <div>
                  <SubmitButton>{t("save")}</SubmitButton>
                </div>
              </>
            );
          }}
        </ActionForm>
      </Panel>
      <Panel title={t("preview")}>
        <PriceSummary
          price={priceOf(understood(typed, terms))}
          promisedHours={Number(typed.promisedHours) || terms.promisedHours}
        />
      </Panel>
    </div>
  );
}

/** What cannot be read yet stays as it was. */
function understood(typed: Record<PriceField, string>, terms: Terms): Terms {
  return {
    ...terms,
    previewNetCents: readCents(typed.previewNet) ?? terms.previewNetCents,
    restoreNetCents: readCents(typed.restoreNet) ?? terms.restoreNetCents,
    vatBasisPoints: readCents(typed.vat) ?? terms.vatBasisPoints,
  };
}
