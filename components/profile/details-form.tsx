"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TimeZoneField } from "@/components/time-zones/time-zone-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/use-words";
import { AS_AGENCY } from "@/lib/profile/choices";
import type { ProfileView } from "@/lib/profile/queries";

interface DetailsFormProps {
  profile: ProfileView;
  /** Whose settings hold for who has none of their own. */
  place?: "agency" | "console";
  action: FormAction<void>;
}

export function DetailsForm({ profile, place = "agency", action }: DetailsFormProps) {
  const t = useTranslations();
  const toast = useToast();
  const { agency } = profile;
  const asAgency = t("profile.asAgencyLocale", { place, locale: t(`profile.localeName.${agency.locale as Locale}`) });
  return (
    <ActionForm action={action} onDone={() => toast({ message: t("profile.saved") })} className="grid gap-4">
      {({ errors }) => (
        <>
          <TextField
            label={t("profile.name")}
            name="name"
            defaultValue={profile.name}
            error={errors.name}
            autoComplete="name"
            required
          />
          <TextField
            label={t("profile.userName")}
            optional={t("common.optional")}
            hint={t("profile.userNameHint")}
            name="userName"
            defaultValue={profile.userName ?? ""}
            error={errors.userName}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <SelectField
            label={t("profile.locale")}
            name="locale"
            defaultValue={profile.locale ?? AS_AGENCY}
            error={errors.locale}
            options={[
              { value: AS_AGENCY, label: asAgency },
              ...LOCALES.map((locale) => ({ value: locale, label: t(`profile.localeName.${locale}`) })),
            ]}
          />
          <TimeZoneField
            label={t("profile.timeZone")}
            openLabel={t("profile.openZones")}
            hint={t("profile.timeZoneHint")}
            error={errors.timeZone}
            zones={profile.timeZones}
            first={{ id: AS_AGENCY, label: t("profile.asAgency", { place }), detail: agency.timeZone }}
            defaultValue={profile.timeZone ?? AS_AGENCY}
          />
          <SubmitButton className="justify-self-start">{t("profile.save")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
