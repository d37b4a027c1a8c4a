"use client";

import { type ChangeEvent, useEffect, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { NewPasswordField } from "@/components/passwords/new-password-field";
import { TextField } from "@/components/ui/text-field";
import type { FormAction } from "@/lib/actions/define-action";
import { slugFrom } from "@/lib/agencies/slug";
import { useTranslations } from "@/lib/i18n/use-words";
import { ownersPasswordRules } from "@/lib/set-up/rules";

interface SetUpFormProps {
  /** Answers where the new owner signs in. */
  action: FormAction<string>;
  token: string;
  locale: string;
  /** The pattern of agencies' origins, with "{agency}" for the slug. */
  baseUrl: string;
}

export function SetUpForm({ action, token, locale, baseUrl }: SetUpFormProps) {
  const t = useTranslations("setup");
  const [slug, setSlug] = useState("");
  /** A password must not be made of these. */
  const [names, setNames] = useState<Record<string, string>>({});
  const noteName = ({ target }: ChangeEvent<HTMLInputElement>) =>
    setNames((others) => ({ ...others, [target.name]: target.value }));
  const [isOwnSlug, setIsOwnSlug] = useState(false);
  const [timeZone, setTimeZone] = useState("Europe/Berlin");
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    // A new origin: the router cannot go there.
    <ActionForm action={action} onDone={(location) => window.location.assign(location)} className="grid gap-4">
      {({ errors }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="timeZone" value={timeZone} />
          <TextField
            label={t("agencyName")}
            name="agencyName"
            autoComplete="organization"
            error={errors.agencyName}
            onChange={(event) => {
              noteName(event);
              if (!isOwnSlug) setSlug(slugFrom(event.target.value));
            }}
            required
            autoFocus
          />
          <TextField
            label={t("slug")}
            hint={t("slugHint", { address: baseUrl.replace("{agency}", slug || t("slugExample")) })}
            name="slug"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            error={errors.slug}
            value={slug}
            onChange={(event) => {
              setSlug(event.target.value.toLowerCase());
              setIsOwnSlug(event.target.value !== "");
            }}
            required
          />
          <TextField
            label={t("ownerName")}
            name="ownerName"
            autoComplete="name"
            error={errors.ownerName}
            onChange={noteName}
            required
          />
          <TextField
            label={t("ownerEmail")}
            name="ownerEmail"
            type="email"
            autoComplete="username"
            error={errors.ownerEmail}
            onChange={noteName}
            required
          />
          <NewPasswordField
            label={t("password")}
            name="password"
            error={errors.password}
            rules={ownersPasswordRules(Object.values(names))}
          />
          <SubmitButton>{t("create")}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
