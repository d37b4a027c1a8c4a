"use client";

import { useLocale } from "next-intl";
import { useActionState } from "react";
import { IDLE } from "@/lib/actions/action-state";
import type { FormAction } from "@/lib/actions/define-action";
import { LOCALES, languageOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/use-words";

const NAMES = { de: "Deutsch", en: "English" };

/** The language for somebody who has not signed in; works without script as well. */
export function LanguageSwitch({ action }: { action: FormAction<void> }) {
  const t = useTranslations("auth");
  const current = languageOf(useLocale());
  const [, choose] = useActionState(action, IDLE);
  return (
    <form action={choose} aria-label={t("language")} className="flex gap-1">
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className="rounded-sm px-1.5 py-1 text-ink-muted hover:text-ink hover:underline aria-pressed:font-medium aria-pressed:text-ink pointer-coarse:py-2.5"
        >
          {NAMES[locale]}
        </button>
      ))}
    </form>
  );
}
