"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TimeZoneField } from "@/components/time-zones/time-zone-field";
import { ComboBox } from "@/components/ui/combo-box";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import type { SettingsView } from "@/lib/agency-settings/queries";
import { LOCALES } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/use-words";

interface SettingsFormProps {
  settings: SettingsView;
  action: FormAction<void>;
}

export function SettingsForm({ settings, action }: SettingsFormProps) {
  const t = useTranslations();
  const toast = useToast();
  return (
    <ActionForm action={action} onDone={() => toast({ message: t("settings.saved") })} className="grid max-w-lg gap-4">
      {({ errors }) => (
        <>
          <TextField
            label={t("settings.name")}
            name="name"
            defaultValue={settings.name}
            error={errors.name}
            autoComplete="organization"
            required
          />
          <SelectField
            label={t("settings.locale")}
            hint={t("settings.localeHint")}
            name="locale"
            defaultValue={settings.locale}
            error={errors.locale}
            options={LOCALES.map((locale) => ({ value: locale, label: t(`settings.localeName.${locale}`) }))}
          />
          <TimeZoneField
            label={t("settings.timeZone")}
            openLabel={t("settings.openZones")}
            hint={t("settings.timeZoneHint")}
            error={errors.timeZone}
            zones={settings.timeZones}
            defaultValue={settings.timeZone}
          />
          <SelectField
            label={t("settings.weekStart")}
            name="weekStart"
            defaultValue={String(settings.weekStart)}
            error={errors.weekStart}
            options={(["1", "6", "7"] as const).map((day) => ({ value: day, label: t(`settings.weekday.${day}`) }))}
          />
          <ComboBox
            label={t("settings.currency")}
            openLabel={t("settings.openCurrencies")}
            hint={t("settings.currencyHint")}
            error={errors.currency}
            name="currency"
            required
            items={settings.currencies}
            defaultValue={settings.currency}
            emptyMessage={t("common.noMatch")}
          />
          <SubmitButton className="justify-self-start">{t("common.save")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
