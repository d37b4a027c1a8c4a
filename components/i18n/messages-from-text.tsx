"use client";

import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { FormatLocale } from "@/lib/i18n/locales";

interface MessagesFromTextProps {
  locale: FormatLocale;
  timeZone: string;
  /** Messages by namespace, as JSON. */
  text: string;
  children: ReactNode;
}

export function MessagesFromText({ locale, timeZone, text, children }: MessagesFromTextProps) {
  const messages = useMemo(() => JSON.parse(text), [text]);
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
